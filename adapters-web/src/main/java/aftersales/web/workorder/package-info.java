/** Work orders over pages and REST, the engineer's phone among them. Depends on kernel, servicerequest, billing, parts and review. */
package aftersales.web.workorder;
