package aftersales.application.identity;

/** What set-up offers to fill the empty database with. Implemented by a feature that knows all the others. */
public interface SampleCompany {
    /** @param password that every sample user gets */
    void load(String password);
}
