/**
 * The customer file: who they are, how they are reached, where they are. Depends on the kernel only; everybody else
 * refers to a customer by {@link aftersales.domain.customer.CustomerId}.
 */
package aftersales.domain.customer;
