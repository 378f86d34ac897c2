package aftersales.application.identity;

import aftersales.application.kernel.Open;
import aftersales.domain.identity.UserId;
import java.util.Optional;

/**
 * Makes the first administrator of a fresh installation. Proof of the right to do so is the one-time code that the server
 * printed on its console. Works once: of two set-ups at the same time one makes the administrator, the other is refused.
 */
@Open("works only while nobody can log in, with the code from the server's console")
public interface SetUpFirstAdministrator {
    /**
     * @throws aftersales.domain.kernel.RuleBroken {@code identity.set-up.done}, {@code identity.set-up.code-expired}
     * @throws aftersales.domain.kernel.InvalidValue naming {@code code}, {@code loginName}, {@code displayName}, {@code
     *     password}, {@code samplePassword}
     */
    UserId setUp(Command command);

    /**
     * @param address where the request came from, for slowing down guessers of the code
     * @param samplePassword of the people of the sample company; empty when that is not wished for
     */
    record Command(
            String code,
            String loginName,
            String displayName,
            String password,
            String address,
            Optional<String> samplePassword) {
        @Override
        public String toString() {
            return "set-up of " + loginName;
        }
    }
}
