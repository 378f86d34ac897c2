/** Runs of batch jobs in PostgreSQL, and order in the batch engine's own books. */
package aftersales.persistence.job;
