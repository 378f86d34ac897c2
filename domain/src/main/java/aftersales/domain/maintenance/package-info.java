/**
 * Preventive maintenance: plans that say which unit is due when, and the due dates that became service requests (SM-K).
 * Depends on kernel and installedbase.
 */
package aftersales.domain.maintenance;
