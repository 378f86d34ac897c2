package aftersales.domain.job;

/** What happens to a run. */
public enum JobAction {
    START,
    RESUME,
    COMPLETE,
    FAIL,
    STOP
}
