/** Sales in PostgreSQL. */
package aftersales.persistence.sales;
