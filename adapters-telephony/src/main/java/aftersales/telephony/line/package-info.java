/**
 * Telephone lines as devices: one thread per line reads its port, lets a dialect and the line's machine understand the
 * bytes, and hands the events to the call feature. A device that is missing, pulled out or silent costs nothing but a
 * line in the log, and comes back by itself.
 */
package aftersales.telephony.line;
