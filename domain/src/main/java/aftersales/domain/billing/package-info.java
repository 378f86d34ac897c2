/** What work costs: fee lines. Depends on kernel only. */
package aftersales.domain.billing;
