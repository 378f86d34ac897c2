/** What people see first: the figures of the home page and the bundle behind an incoming call. Reads only. */
package aftersales.application.desk;
