package aftersales.domain.call;

/** Why a call is over. */
public enum EndCause {
    HANGUP,
    /** It rang and nobody answered; only a device that sees the hook can tell. */
    MISSED,
    BUSY,
    FAILED,
    /** The ringing stopped; a plain modem cannot tell whether somebody answered. */
    RING_STOPPED_UNKNOWN
}
