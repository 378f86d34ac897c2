/**
 * Taking down and settling service requests. Depends on kernel, customer, installedbase, call and
 * identity.
 */
package aftersales.application.servicerequest;
