/** The part master over pages and REST. Depends on kernel, billing and review. */
package aftersales.web.parts;
