/**
 * Work on site: the field work order 派工单, its life cycle (SM-B) in full and short mode, and the engineers on it. Depends
 * on kernel, identity, customer, installedbase, billing, parts and servicerequest.
 */
package aftersales.domain.workorder;
