/**
 * What a customer wants done: the service request, its life cycle (SM-A), its type by cover and its clocks (SLA-01).
 * Depends on kernel, identity, customer, installedbase, call and, for their ids only, maintenance.
 */
package aftersales.domain.servicerequest;
