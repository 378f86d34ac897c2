/** The part master in PostgreSQL, schema {@code parts}. */
package aftersales.persistence.parts;
