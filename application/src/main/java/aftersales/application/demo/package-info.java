/** The demonstration company: a small, believable service company to look around in. May use every other feature. */
package aftersales.application.demo;
