/** Puts the application together inside the server: settings, clock, health. The outermost ring; nobody knows it. */
package aftersales.bootstrap;
