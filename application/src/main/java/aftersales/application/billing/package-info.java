/** How amounts are shown. Depends on kernel. */
package aftersales.application.billing;
