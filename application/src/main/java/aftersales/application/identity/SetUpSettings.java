package aftersales.application.identity;

/**
 * What whoever starts the server wishes for the set-up.
 *
 * @param sampleCompany whether the sample company is to be loaded ({@code AFTERSALES_DEMO})
 */
public record SetUpSettings(boolean sampleCompany) {}
