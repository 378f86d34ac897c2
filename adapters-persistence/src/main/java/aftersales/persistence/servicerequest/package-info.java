/** Service requests in PostgreSQL, schema {@code servicerequest}. */
package aftersales.persistence.servicerequest;
