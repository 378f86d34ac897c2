/**
 * What a customer wants done: the service request, its life cycle (SM-A), its type by cover and its clocks (SLA-01).
 * Depends on kernel, identity, customer, installedbase and call.
 */
package aftersales.domain.servicerequest;
