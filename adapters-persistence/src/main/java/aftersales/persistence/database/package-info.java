/**
 * The database itself: the PostgreSQL that comes with the product, its roles and its migrations. Used by the launcher
 * and by tests, never inside the server: the server only sees datasources that are ready.
 */
package aftersales.persistence.database;
