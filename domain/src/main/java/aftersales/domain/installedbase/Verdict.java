package aftersales.domain.installedbase;

/** What a unit is entitled to on a day. */
public enum Verdict {
    RETURN,
    EXCHANGE,
    FREE_REPAIR,
    CONTRACT,
    REPAIR_WARRANTY,
    CHARGEABLE
}
