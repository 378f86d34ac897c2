package aftersales.application.identity;

import aftersales.domain.identity.UserId;
import java.util.Optional;

/** The stored hashes of passwords, kept apart from the people so that they reach neither views nor the trail. */
public interface Credentials {
    Optional<String> hashOf(UserId user);

    void store(UserId user, String hash);
}
