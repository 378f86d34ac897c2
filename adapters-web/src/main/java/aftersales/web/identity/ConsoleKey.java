package aftersales.web.identity;

import aftersales.application.identity.ConsoleAccess;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.kernel.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Lets the shell commands of whoever owns the data directory in: they read a secret that the server has written there, for
 * its owner's eyes only, at this start.
 */
@ApplicationScoped
public class ConsoleKey {
    private final ConsoleAccess access;

    @Inject
    public ConsoleKey(ConsoleAccess access) {
        this.access = access;
    }

    /** For the CDI proxy. */
    protected ConsoleKey() {
        this(new ConsoleAccess(Optional.empty()));
    }

    Optional<Actor> actor(String bearer) {
        return access.key()
                .filter(key -> MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.UTF_8), bearer.getBytes(StandardCharsets.UTF_8)))
                .map(key -> Actor.program(
                        "console",
                        Door.CONSOLE,
                        Permission.USER_VIEW,
                        Permission.USER_MANAGE,
                        Permission.TOKEN_MANAGE));
    }
}
