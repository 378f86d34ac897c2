/** Telephone lines and telephone numbers: the driver of calls, and the only place that knows serial ports. */
package aftersales.telephony;
