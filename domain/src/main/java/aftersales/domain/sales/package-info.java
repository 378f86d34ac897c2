/**
 * Sales of machines, most of them told by the ERP: who bought which serial numbers, when, for how much. Depends on
 * customer and installedbase.
 */
package aftersales.domain.sales;
