/**
 * Telephone lines for tests: a modem in plain Java behind a real pseudo-terminal. Java cannot make pseudo-terminals, socat
 * can; where it is missing, tests say so and skip.
 */
package aftersales.telephony.emulator;
