/** Runs of batch jobs: who asked for one, and what became of it. Depends on kernel only. */
package aftersales.domain.job;
