/** The customer file over REST and in pages. */
package aftersales.web.customer;
