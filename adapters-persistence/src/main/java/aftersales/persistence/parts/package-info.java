/** The part master, stores, stock documents and the ledger of movements in PostgreSQL, schema {@code parts}. */
package aftersales.persistence.parts;
