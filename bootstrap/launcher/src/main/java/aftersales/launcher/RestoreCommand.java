package aftersales.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restore}: a backup into an empty home and an empty database. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Restores a backup into AFTERSALES_HOME, which must be empty or not there, and into the embedded database or the"
                    + " empty one of AFTERSALES_DB_URL.",
            "Either all of it is there afterwards, or nothing. The trail of changes is verified at the end."
        })
final class RestoreCommand extends DataCommand {
    @Parameters(paramLabel = "ARCHIVE", description = "The archive that backup wrote.")
    private Path archive;

    @Override
    int run(Settings settings, PrintWriter out) throws LaunchFailed, IOException, SQLException {
        try (var opened = Archive.open(archive)) {
            long rows = new Restore(settings, opened).run();
            out.printf("Restored %d rows of %s into %s%n", rows, opened.createdAt(), settings.home());
        }
        return AuditCommand.verify(settings, settings.anchors(), out) ? 0 : 1;
    }
}
