/** A small house in which every rule is broken by one class. */
package aftersales.architecture.planted;
