/**
 * What was sold and where it stands: the product catalogue, the covered units, and what each unit is still entitled to.
 * Depends on customer.
 */
package aftersales.domain.installedbase;
