/**
 * How aggregates are written (row, audit entry and outbox events in one transaction) and how lists are read (SQL made for
 * them, keyset pages).
 */
package aftersales.persistence.kernel;
