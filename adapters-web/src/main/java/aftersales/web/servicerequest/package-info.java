/** Service requests over pages and REST. Depends on kernel, identity, customer, installedbase and review. */
package aftersales.web.servicerequest;
