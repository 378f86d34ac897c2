/** The part master, stock, stores and stock documents over pages and REST. Depends on kernel, identity, billing and review. */
package aftersales.web.parts;
