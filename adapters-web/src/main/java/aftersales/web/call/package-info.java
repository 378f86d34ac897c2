/** The call log, one call, and the telephone lines. */
package aftersales.web.call;
