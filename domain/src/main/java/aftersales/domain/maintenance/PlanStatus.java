package aftersales.domain.maintenance;

/** Whether a plan still makes work. */
public enum PlanStatus {
    ACTIVE,
    ENDED
}
