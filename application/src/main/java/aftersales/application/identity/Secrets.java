package aftersales.application.identity;

import aftersales.domain.identity.TokenSecret;

/** Makes secrets that nobody can guess. Drivers ask for them, so that a repeated operation shows the same secret. */
public interface Secrets {
    TokenSecret tokenSecret();

    /** Easy to read out on the telephone: groups of letters and digits that are not mistaken for one another. */
    String oneTimePassword();
}
