/**
 * Reads the bytes that caller-ID devices send. One {@link aftersales.telephony.callerid.Dialect} per kind of device, each a
 * pure state machine over bytes and their time of arrival, without input or output of its own. Further dialects join by
 * implementing the interface and by a constant in {@link aftersales.telephony.callerid.Profile}.
 */
package aftersales.telephony.callerid;
