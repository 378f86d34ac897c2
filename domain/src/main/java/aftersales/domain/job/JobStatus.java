package aftersales.domain.job;

/** Where a run stands. */
public enum JobStatus {
    REQUESTED,
    RUNNING,
    COMPLETED,
    FAILED,
    STOPPED
}
