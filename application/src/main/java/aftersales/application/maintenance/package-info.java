/**
 * Setting up maintenance plans and turning what is due into service requests (PM-03). Depends on kernel, installedbase and
 * servicerequest.
 */
package aftersales.application.maintenance;
