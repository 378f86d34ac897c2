/** Batch jobs and the outbox over REST and on pages. */
package aftersales.web.job;
