package aftersales.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backup}: one archive of database and files, while the product runs or not. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes one archive of the database, as it is at this moment, and of the files in AFTERSALES_HOME.",
            "The product may go on running. The archive holds the keys of the installation: keep it as safe as the data."
        })
final class BackupCommand extends DataCommand {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'aftersales-'uuuuMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The archive; by default a new file in AFTERSALES_HOME/backups.")
    private Path to;

    @Override
    int run(Settings settings, PrintWriter out) throws LaunchFailed, IOException, SQLException {
        var now = Clock.systemUTC().instant();
        Path archive = to == null ? directory(settings).resolve(NAME.format(now)) : to.toAbsolutePath();
        if (Files.exists(archive)) {
            throw new LaunchFailed(archive + " is there already");
        }
        try (var database = OpenDatabase.of(settings)) {
            long rows = new Backup(settings.home(), database.owner()).write(archive, now);
            out.printf("%s: %d rows, %d bytes%n", archive, rows, Files.size(archive));
            return 0;
        }
    }

    private static Path directory(Settings settings) throws IOException {
        return Files.createDirectories(
                settings.home().resolve("backups"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
