/** People, credentials, tokens and the counters at the door. */
package aftersales.persistence.identity;
