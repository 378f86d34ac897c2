/** Figures over time, each of which opens the records behind it. Looks across requests and work orders. Known by nobody. */
package aftersales.application.statistics;
