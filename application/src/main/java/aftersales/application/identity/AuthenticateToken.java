package aftersales.application.identity;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Open;
import java.util.Optional;

/** Tells who sends a bearer token. */
@Open("nobody has rights before they have shown their token")
public interface AuthenticateToken {
    /** Empty when the token is unknown, expired or revoked, or its owner is disabled or has a new password since. */
    Optional<Actor> authenticate(String bearer);
}
