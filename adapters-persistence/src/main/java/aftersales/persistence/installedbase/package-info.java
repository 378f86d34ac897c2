/** The catalogue, the cover rules and the covered units in PostgreSQL. */
package aftersales.persistence.installedbase;
