/**
 * Carries out runs of jobs with Jakarta Batch. The runs themselves, who asked for them and what became of them are kept by
 * the application; the batch engine only does the work.
 */
package aftersales.batch.job;
