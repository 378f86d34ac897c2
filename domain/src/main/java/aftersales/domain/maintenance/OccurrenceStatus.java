package aftersales.domain.maintenance;

/** The stages of one due date of a plan (SM-K). */
public enum OccurrenceStatus {
    PLANNED,
    DUE,
    GENERATED,
    DONE,
    PARTLY_DONE,
    SKIPPED
}
