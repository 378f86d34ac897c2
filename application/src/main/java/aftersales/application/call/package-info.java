/**
 * Telephone calls: taking in what lines tell, answering, wrapping up, the call log, and setting up the lines. Depends on
 * the kernel only; customers and agents are named by the value of their id.
 */
package aftersales.application.call;
