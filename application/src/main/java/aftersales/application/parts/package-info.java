/** The part master. Depends on kernel. */
package aftersales.application.parts;
