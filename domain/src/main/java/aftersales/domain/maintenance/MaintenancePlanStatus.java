package aftersales.domain.maintenance;

/** Whether a plan still makes work. */
public enum MaintenancePlanStatus {
    ACTIVE,
    ENDED
}
