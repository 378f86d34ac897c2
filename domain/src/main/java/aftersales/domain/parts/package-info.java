/**
 * Spare parts 备件: the part master, the places where parts lie, the documents by which they move (SM-M) and the movements
 * themselves. Depends on kernel and identity.
 */
package aftersales.domain.parts;
