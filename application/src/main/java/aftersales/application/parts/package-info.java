/**
 * The part master, stores and engineers' stocks, the documents that move parts and the ledger of movements. Depends on
 * kernel, identity and, for how amounts are shown, on billing.
 */
package aftersales.application.parts;
