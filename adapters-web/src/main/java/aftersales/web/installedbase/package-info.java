/** The product catalogue and the installed base over REST and in pages. */
package aftersales.web.installedbase;
