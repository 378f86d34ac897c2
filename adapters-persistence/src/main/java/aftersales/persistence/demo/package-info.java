/** How far the demonstration company has come. */
package aftersales.persistence.demo;
