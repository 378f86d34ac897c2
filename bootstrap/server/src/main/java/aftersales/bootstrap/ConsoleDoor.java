package aftersales.bootstrap;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import aftersales.application.identity.ConsoleAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Leaves a note for the administration commands of the shell: where this server listens, and the key of this start. Only the
 * owner of the data directory can read it; the launcher clears it away before the next start.
 */
@ApplicationScoped
class ConsoleDoor {
    private static final String NOTE = "console";

    private final ConsoleAccess access;

    @Inject
    ConsoleDoor(ConsoleAccess access) {
        this.access = access;
    }

    void open(@Observes @Initialized(ApplicationScoped.class) Object application) throws IOException {
        if (access.key().isPresent()) {
            Path note = Path.of(System.getProperty("jboss.server.temp.dir"), NOTE);
            Files.deleteIfExists(note);
            Files.createFile(note, asFileAttribute(fromString("rw-------")));
            Files.writeString(note, address() + "\n" + access.key().get() + "\n");
        }
    }

    private static String address() {
        String host = Optional.ofNullable(System.getProperty("aftersales.plain.address"))
                .orElse("127.0.0.1");
        boolean any = host.equals("0.0.0.0") || host.equals("::");
        String name = any ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + System.getProperty("jboss.http.port", "8080");
    }
}
