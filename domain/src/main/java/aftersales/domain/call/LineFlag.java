package aftersales.domain.call;

/** Facts beside a report or an event, for support and for the rules of the screen pop. */
public enum LineFlag {
    /** Completes or corrects a report of the same call. */
    AMENDED,
    /** A number came first and was then hidden within the same report. */
    MASKED_LATER,
    /** The report had no number at all. */
    NUMBER_MISSING,
    /** Text stood where the number belongs. */
    NUMBER_TEXT,
    /** The checksum of the caller-ID packet was wrong. */
    CHECKSUM_BAD,
    /** The device printed the packet without its checksum. */
    CHECKSUM_MISSING,
    DATE_INVALID,
    TIME_INVALID,
    /** A state ended because it had lasted longer than any call does. */
    TIMEOUT,
    /** The device went away during the call. */
    LINE_LOST,
    /** The device must have swallowed a signal: the machine went on from what it saw next. */
    RESYNC,
    /** Delivered too late to pop up; belongs into the call log only. */
    NO_POP
}
