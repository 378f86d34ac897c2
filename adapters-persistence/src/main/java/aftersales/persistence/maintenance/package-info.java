/** Maintenance plans and their due dates in PostgreSQL. */
package aftersales.persistence.maintenance;
