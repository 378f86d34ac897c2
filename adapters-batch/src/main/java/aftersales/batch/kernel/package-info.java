/** Hands stored events on after the transactions that made them. */
package aftersales.batch.kernel;
