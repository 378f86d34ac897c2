/** Spare parts 备件: the part master. Depends on kernel only. */
package aftersales.domain.parts;
