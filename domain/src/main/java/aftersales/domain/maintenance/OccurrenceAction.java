package aftersales.domain.maintenance;

/** What happens to one due date of a plan (SM-K). */
public enum OccurrenceAction {
    OPEN_WINDOW,
    GENERATE,
    COMPLETE,
    COMPLETE_PARTLY,
    SKIP
}
