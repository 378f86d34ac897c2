package aftersales.application.identity;

import aftersales.application.kernel.Open;

/** Lets a person choose their own password; also the one that they have to choose at the first log-in. */
@Open("acts on the actor's own account and asks for the present password")
public interface ChangeOwnPassword {
    /**
     * Ends all other sessions and the tokens of this person.
     *
     * @return what identifies the sessions that go on
     * @throws aftersales.domain.kernel.InvalidValue naming {@code currentPassword} or {@code newPassword}
     * @throws aftersales.domain.kernel.RuleBroken {@code identity.log-in.wait} after too many wrong tries
     * @throws aftersales.domain.kernel.Forbidden when no person acts
     */
    SignedIn change(Command command);

    /** @param address where the request came from */
    record Command(String currentPassword, String newPassword, String address) {
        @Override
        public String toString() {
            return "change own password";
        }
    }
}
