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
 * @param port of plain HTTP
 * @param tls when the product speaks TLS; plain HTTP is then for this machine only
 * @param externalDatabase owner of a PostgreSQL that is not ours; empty for the embedded one
 * @param anchorDirectory where heads of the sealed trail go; empty for a directory of the home
 * @param javaOptions for the server's Java, after our own
 */
record Settings(
        Path home,
        String host,
        int port,
        Optional<Tls> tls,
        Optional<DatabaseLogin> externalDatabase,
        Optional<Path> anchorDirectory,
        List<String> javaOptions) {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int PRESET_PORT = 8080;
    private static final int PRESET_TLS_PORT = 8443;
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
                variables.port("AFTERSALES_HTTP_PORT", PRESET_PORT),
                tls(variables),
                externalDatabase(variables),
                variables.value("AFTERSALES_ANCHORS").map(Path::of),
                variables
                        .value("AFTERSALES_JAVA_OPTS")
                        .map(text -> List.of(text.split("\\s+")))
                        .orElse(List.of()));
    }

    /** Everything that the web server listens on. */
    List<InetSocketAddress> addresses() throws LaunchFailed {
        return tls.isEmpty()
                ? List.of(address(host, port))
                : List.of(address(plainHost(), port), address(host, tls.get().port()));
    }

    /** Where plain HTTP is spoken: everywhere, or with TLS on this machine only. */
    String plainHost() {
        return tls.isPresent() ? LOOPBACK : host;
    }

    /** How programs on this machine reach the server, which need no certificate. */
    URI plainAddress() throws LaunchFailed {
        return local("http", address(plainHost(), port));
    }

    /** How a browser on this machine reaches the server. */
    URI localAddress() throws LaunchFailed {
        return tls.isEmpty()
                ? plainAddress()
                : local("https", address(host, tls.get().port()));
    }

    /** Where heads of the sealed trail are exported to. */
    Path anchors() {
        return anchorDirectory.orElseGet(() -> home.resolve("anchors"));
    }

    private static URI local(String scheme, InetSocketAddress bound) {
        InetAddress address = bound.getAddress();
        String name = address.isAnyLocalAddress() ? LOOPBACK : address.getHostAddress();
        return URI.create(
                scheme + "://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + bound.getPort() + "/");
    }

    private static InetSocketAddress address(String host, int port) throws LaunchFailed {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new LaunchFailed("AFTERSALES_HTTP_HOST: there is no such address: " + host, e);
        }
    }

    private static Optional<Tls> tls(Variables variables) throws LaunchFailed {
        var certificate = variables.value("AFTERSALES_TLS_CERT");
        var key = variables.value("AFTERSALES_TLS_KEY");
        if (certificate.isPresent() != key.isPresent()) {
            throw new LaunchFailed("AFTERSALES_TLS_CERT and AFTERSALES_TLS_KEY go together");
        }
        if (certificate.isEmpty()) {
            if (variables.value("AFTERSALES_HTTPS_PORT").isPresent()) {
                throw new LaunchFailed("AFTERSALES_HTTPS_PORT needs AFTERSALES_TLS_CERT and AFTERSALES_TLS_KEY");
            }
            return Optional.empty();
        }
        return Optional.of(new Tls(
                variables.port("AFTERSALES_HTTPS_PORT", PRESET_TLS_PORT),
                Path.of(certificate.get()),
                Path.of(key.get())));
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
