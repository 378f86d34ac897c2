/** Customer files in PostgreSQL, and the look-up of callers through the index of numbers. */
package aftersales.persistence.customer;
