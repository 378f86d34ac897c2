/** Maintenance plans over REST and on pages. */
package aftersales.web.maintenance;
