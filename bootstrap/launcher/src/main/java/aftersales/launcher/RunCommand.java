package aftersales.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the product in the foreground until it is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the product in the foreground; Ctrl-C stops everything that it started.")
final class RunCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        var console = Console.standard();
        try {
            var product = new Product(Settings.from(System.getenv()), Release.ofThisJar(), console);
            Runtime.getRuntime().addShutdownHook(new Thread(product::stop, "stop"));
            return product.run();
        } catch (LaunchFailed e) {
            console.problem(e.getMessage());
            return 1;
        }
    }
}
