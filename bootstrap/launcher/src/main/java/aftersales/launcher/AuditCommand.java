package aftersales.launcher;

import aftersales.persistence.review.AnchorFiles;
import aftersales.persistence.review.ChainVerification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/** {@code audit}: proof of the trail. */
@Command(
        name = "audit",
        description = "Proves that the trail of changes is what was written.",
        subcommands = {AuditCommand.Verify.class, HelpCommand.class})
final class AuditCommand {
    private AuditCommand() {}

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Goes through the sealed trail and compares it with the heads that were exported outside the database.",
                "Exit code 0 when nothing was changed, deleted, inserted, swapped or cut off; else 1, naming the first."
            })
    static final class Verify extends DataCommand {
        @Option(
                names = "--anchors",
                paramLabel = "DIR",
                description = "Where the exported heads are; AFTERSALES_ANCHORS, or anchors in AFTERSALES_HOME.")
        private Path anchors;

        @Override
        int run(Settings settings, PrintWriter out) throws LaunchFailed, IOException, SQLException {
            return verify(settings, anchors == null ? settings.anchors() : anchors, out) ? 0 : 1;
        }
    }

    /** Tells {@code out} what was found. */
    static boolean verify(Settings settings, Path anchors, PrintWriter out)
            throws LaunchFailed, IOException, SQLException {
        try (var database = OpenDatabase.of(settings)) {
            // read first: what is sealed meanwhile is in the database before it is exported
            var heads = new AnchorFiles(anchors).read();
            try (var connection = database.owner().connect()) {
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
                var result = ChainVerification.run(connection, heads);
                connection.rollback();
                result.findings().forEach(out::println);
                out.printf(
                        "%s: %d entries sealed, %d waiting to be sealed, %d exported heads compared%n",
                        result.isSound() ? "The trail is sound" : "THE TRAIL IS NOT SOUND",
                        result.sealed(),
                        result.unsealed(),
                        result.anchors());
                return result.isSound();
            }
        } catch (java.nio.file.NoSuchFileException e) {
            throw new LaunchFailed(
                    "THE TRAIL IS NOT PROVEN: there are no exported heads in " + anchors
                            + ". Name their directory with --anchors.",
                    e);
        }
    }
}
