/** Use cases on the customer file and the look-up of callers. Depends on the kernel only. */
package aftersales.application.customer;
