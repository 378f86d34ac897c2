/** The home page. Depends on the kernel and on the desk's read models. */
package aftersales.web.desk;
