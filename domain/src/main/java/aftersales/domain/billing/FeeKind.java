package aftersales.domain.billing;

/** What a fee is for. */
public enum FeeKind {
    PARTS,
    LABOUR,
    TRAVEL
}
