package aftersales.launcher;

import aftersales.persistence.database.DatabaseLogin;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The launcher's share of the settings, from the environment.
 *
 * @param home holds all data
 * @param host where the web server listens: a name or an address
 * @param externalDatabase owner of a PostgreSQL that is not ours; empty for the embedded one
 * @param javaOptions for the server's Java, after our own
 */
record Settings(Path home, String host, int port, Optional<DatabaseLogin> externalDatabase, List<String> javaOptions) {
    private static final int HIGHEST_PORT = 65535;

    Settings {
        javaOptions = List.copyOf(javaOptions);
    }

    /** @throws LaunchFailed naming the variable that makes no sense */
    static Settings from(Map<String, String> environment) throws LaunchFailed {
        var variables = new Variables(environment);
        return new Settings(
                Path.of(variables.value("AFTERSALES_HOME").orElse("var"))
                        .toAbsolutePath()
                        .normalize(),
                variables.value("AFTERSALES_HTTP_HOST").orElse("127.0.0.1"),
                variables.port("AFTERSALES_HTTP_PORT", 8080),
                externalDatabase(variables),
                variables
                        .value("AFTERSALES_JAVA_OPTS")
                        .map(text -> List.of(text.split("\\s+")))
                        .orElse(List.of()));
    }

    InetSocketAddress address() throws LaunchFailed {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new LaunchFailed("AFTERSALES_HTTP_HOST: there is no such address: " + host, e);
        }
    }

    /** How a browser on this machine reaches the server. */
    URI localAddress() throws LaunchFailed {
        InetAddress bound = address().getAddress();
        String name = bound.isAnyLocalAddress() ? "127.0.0.1" : bound.getHostAddress();
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + "/");
    }

    private static Optional<DatabaseLogin> externalDatabase(Variables variables) throws LaunchFailed {
        Optional<String> url = variables.value("AFTERSALES_DB_URL");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DatabaseLogin(
                    url.get(), variables.required("AFTERSALES_DB_USER"), variables.required("AFTERSALES_DB_PASSWORD")));
        } catch (IllegalArgumentException e) {
            throw new LaunchFailed("AFTERSALES_DB_URL: " + e.getMessage(), e);
        }
    }

    private record Variables(Map<String, String> environment) {
        Optional<String> value(String name) {
            return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
        }

        String required(String name) throws LaunchFailed {
            return value(name).orElseThrow(() -> new LaunchFailed("AFTERSALES_DB_URL needs " + name + " beside it"));
        }

        int port(String name, int preset) throws LaunchFailed {
            Optional<String> text = value(name);
            if (text.isEmpty()) {
                return preset;
            }
            try {
                int port = Integer.parseInt(text.get());
                if (port > 0 && port <= HIGHEST_PORT) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new LaunchFailed(name + " is not a port number: " + text.get());
        }
    }
}
