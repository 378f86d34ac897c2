/**
 * What work costs and who owes it: fee lines, receivables (SM-I) and the payments on them. Depends on kernel, identity and
 * customer.
 */
package aftersales.domain.billing;
