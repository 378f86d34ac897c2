/** Audit locks and the history of records. */
package aftersales.persistence.review;
