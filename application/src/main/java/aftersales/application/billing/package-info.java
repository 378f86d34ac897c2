/**
 * Receivables and the payments on them, and how amounts are shown. Depends on kernel, identity and customer; what was done
 * for a customer comes here from the feature that did it.
 */
package aftersales.application.billing;
