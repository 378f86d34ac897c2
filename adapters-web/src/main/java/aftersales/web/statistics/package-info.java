/** The page of figures over time. Looks across everything and is known by nobody. */
package aftersales.web.statistics;
