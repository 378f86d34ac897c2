/**
 * Work on site: creating, dispatching, performing and settling work orders. Depends on kernel, servicerequest, billing,
 * identity, customer and installedbase.
 */
package aftersales.application.workorder;
