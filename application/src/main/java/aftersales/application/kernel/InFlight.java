package aftersales.application.kernel;

/** The same operation is being done by another call at this moment: try again shortly (HTTP 409 with Retry-After). */
public final class InFlight extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InFlight() {
        super("operation in flight");
    }
}
