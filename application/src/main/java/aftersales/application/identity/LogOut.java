package aftersales.application.identity;

import aftersales.application.kernel.Open;

/** Notes that the acting person has left; the driver ends the session. */
@Open("acts on the actor's own session")
public interface LogOut {
    void logOut(String address);
}
