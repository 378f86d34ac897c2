/** Receivables, payments and how amounts stand on pages. Depends on kernel, identity, customer and review. */
package aftersales.web.billing;
