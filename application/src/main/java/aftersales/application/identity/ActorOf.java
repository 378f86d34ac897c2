package aftersales.application.identity;

import aftersales.application.kernel.Open;
import java.util.Optional;

/** Tells at each request who is behind a session, with the rights that they have at this moment. */
@Open("nobody has rights before they are known")
public interface ActorOf {
    /** Empty when the session is over: the person was disabled, or has a new password since. */
    Optional<SessionUser> session(SignedIn signedIn);
}
