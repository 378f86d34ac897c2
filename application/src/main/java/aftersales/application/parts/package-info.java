/** The part master. Depends on kernel and, for how amounts are shown, on billing. */
package aftersales.application.parts;
