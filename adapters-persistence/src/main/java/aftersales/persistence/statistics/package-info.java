/** The statistics, each in one statement. Joins requests and work orders by their own scopes. */
package aftersales.persistence.statistics;
