package aftersales.domain.call;

/** What may be done with a call; see the table {@link Call#LIFE}. */
public enum CallAction {
    /** The line tells that the handset was lifted. */
    ANSWER,
    /** An agent says "this one is mine", while it rings or afterwards. */
    CLAIM,
    /** The line tells that nobody answered. */
    MISS,
    /** The ringing stopped on a line that cannot tell why. */
    STOP_RINGING,
    BLOCK,
    HANG_UP,
    WRAP_UP
}
