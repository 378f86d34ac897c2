package aftersales.application.kernel;

/** The way by which an act came in; stands in every audit entry. */
public enum Door {
    WEB,
    REST,
    BATCH,
    LINE,
    CONSOLE,
    SETUP,
    SYSTEM
}
