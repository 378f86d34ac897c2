package aftersales.domain.call;

/** How a call reached the program. */
public enum CallChannel {
    /** A telephone line or a telephone system told of it. */
    LINE,
    /** No device listens: an agent typed the number. */
    MANUAL
}
