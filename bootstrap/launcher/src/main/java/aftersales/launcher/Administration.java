package aftersales.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** An administration command that asks the running server. */
abstract class Administration implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** @throws LaunchFailed with what to tell the administrator */
    abstract void run(RunningServer server, PrintWriter out) throws LaunchFailed;

    @Override
    public final Integer call() {
        var line = spec.commandLine();
        try {
            run(RunningServer.of(home()), line.getOut());
            line.getOut().flush();
            return 0;
        } catch (LaunchFailed e) {
            line.getErr().println(e.getMessage());
            line.getErr().flush();
            return 1;
        }
    }

    private static Path home() {
        return Path.of(Optional.ofNullable(System.getenv("AFTERSALES_HOME")).orElse("var"))
                .toAbsolutePath()
                .normalize();
    }
}
