/**
 * Taking down and settling service requests. Depends on kernel, customer, installedbase, call, identity; maintenance by id
 * only.
 */
package aftersales.application.servicerequest;
