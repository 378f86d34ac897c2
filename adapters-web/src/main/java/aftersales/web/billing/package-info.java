/** How amounts stand on pages. Depends on kernel. */
package aftersales.web.billing;
