package aftersales.application.identity;

import aftersales.domain.identity.Password;

/** Makes and checks slow hashes of passwords. */
public interface PasswordHashes {
    String hash(Password password);

    boolean matches(Password password, String hash);

    /** Whether {@code hash} was made in an older or cheaper way than {@link #hash} does it now. */
    boolean isOutdated(String hash);

    /** Takes as long as {@link #matches}, so that an unknown name cannot be told by the time. */
    void imitate(Password password);
}
