package aftersales.domain.kernel;

/** A rule of the business refuses the act (HTTP 422). */
public final class RuleBroken extends DomainException {
    private static final long serialVersionUID = 1L;

    public RuleBroken(String code, Object... args) {
        super(code, args);
    }
}
