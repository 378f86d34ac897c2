package aftersales.domain.maintenance;

/** What can be done to a plan. */
public enum MaintenancePlanAction {
    CHANGE,
    GENERATE,
    END
}
