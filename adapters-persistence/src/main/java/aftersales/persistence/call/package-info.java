/** Calls, line events and line set-ups in PostgreSQL. */
package aftersales.persistence.call;
