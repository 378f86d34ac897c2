package aftersales.domain.installedbase;

/** What can happen to a covered unit (SM-T). */
public enum UnitAction {
    INSTALL,
    COMMISSION,
    RECEIVE_FOR_REPAIR,
    RETURN_FROM_REPAIR,
    REPLACE,
    TAKE_BACK,
    SCRAP
}
