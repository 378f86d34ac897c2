/**
 * What every page and every resource stands on: texts in two languages, JSON and problem bodies, list parameters and entity
 * tags, the shell with its composites, and the filters that guard the door. Depends on the application kernel only.
 */
package aftersales.web.kernel;
