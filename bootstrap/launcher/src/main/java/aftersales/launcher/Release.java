package aftersales.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory that this program was started from: {@code aftersales.jar}, {@code lib}, {@code server}. */
record Release(Path directory) {

    static Release ofThisJar() throws LaunchFailed {
        try {
            Path jar = Path.of(Release.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Release(jar.toAbsolutePath().getParent());
        } catch (URISyntaxException e) {
            throw new LaunchFailed("Cannot tell where this release lies", e);
        }
    }

    /** The provisioned server. @throws LaunchFailed when the release is not complete */
    Path server() throws LaunchFailed {
        Path server = directory.resolve("server");
        if (!Files.exists(server.resolve("jboss-modules.jar"))
                || !Files.exists(server.resolve("deployments/ROOT.war"))) {
            throw new LaunchFailed("This release is not complete: " + server + " lacks the server or the application");
        }
        return server;
    }
}
