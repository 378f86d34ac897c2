/** SQL across features, made for the screen pop and the first screen. */
package aftersales.persistence.desk;
