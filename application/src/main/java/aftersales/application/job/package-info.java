/**
 * Starting, stopping and watching batch jobs, whatever engine runs them. Depends on kernel only.
 */
package aftersales.application.job;
