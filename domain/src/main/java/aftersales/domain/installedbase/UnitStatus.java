package aftersales.domain.installedbase;

/** Where a covered unit is in its life (SM-T). */
public enum UnitStatus {
    SOLD,
    INSTALLED,
    IN_SERVICE,
    IN_REPAIR,
    REPLACED,
    RETURNED,
    SCRAPPED
}
