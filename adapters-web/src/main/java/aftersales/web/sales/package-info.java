/** Sales over REST, where the ERP pushes them, and in pages. */
package aftersales.web.sales;
