/** The door: set-up gate, log-in, who acts in each request, users and tokens over pages and REST. */
package aftersales.web.identity;
