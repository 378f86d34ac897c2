/** The job that makes service requests from maintenance plans. */
package aftersales.batch.maintenance;
