/** How printed papers are answered, to browsers and to programs. Depends on kernel. */
package aftersales.web.paper;
