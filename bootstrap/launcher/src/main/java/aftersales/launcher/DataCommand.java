package aftersales.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command about the data themselves, which needs no running server. */
abstract class DataCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /**
     * @return what the shell gets: 0 when all is well
     * @throws LaunchFailed with what to tell the administrator
     */
    abstract int run(Settings settings, PrintWriter out) throws LaunchFailed, IOException, SQLException;

    @Override
    public final Integer call() {
        var line = spec.commandLine();
        try {
            return run(Settings.from(System.getenv()), line.getOut());
        } catch (LaunchFailed e) {
            line.getErr().println(e.getMessage());
            return 1;
        } catch (IOException | SQLException e) {
            line.getErr().println(spec.qualifiedName() + ": " + e);
            return 1;
        } finally {
            line.getOut().flush();
            line.getErr().flush();
        }
    }
}
