package aftersales.launcher;

import aftersales.telephony.callerid.DecodeCommand;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands of {@code bin/aftersales} and of {@code java -jar aftersales.jar}, which runs the product. */
@Command(
        name = "aftersales",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "After-sales service management. Without a command it runs the product.",
        subcommands = {
            RunCommand.class,
            DecodeCommand.class,
            UserCommand.class,
            TokenCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            HelpCommand.class
        })
public final class Main implements Callable<Integer> {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        try (var logging = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        return new RunCommand().call();
    }
}
