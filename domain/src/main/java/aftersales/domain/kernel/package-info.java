/**
 * What every feature stands on: aggregates and their life cycles, values, errors. Depends on nothing but {@code java..}.
 */
package aftersales.domain.kernel;
