/** Use cases on sales. Depends on customer and installedbase. */
package aftersales.application.sales;
