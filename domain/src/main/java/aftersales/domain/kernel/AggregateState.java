package aftersales.domain.kernel;

/** The whole state of an aggregate as one immutable record. */
public interface AggregateState {
    Id id();

    /** The version that was loaded; 0 while the aggregate is new. */
    int version();
}
