/** Reads telephone numbers: the rules of a country in a fixed order, over the numbering plans of libphonenumber. */
package aftersales.telephony.number;
