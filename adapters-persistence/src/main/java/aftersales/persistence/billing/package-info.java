/** Receivables and payments in PostgreSQL, schema {@code billing}. */
package aftersales.persistence.billing;
