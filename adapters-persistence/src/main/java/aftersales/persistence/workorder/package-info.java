/** Work orders in PostgreSQL, schema {@code workorder}; who is how busy. */
package aftersales.persistence.workorder;
