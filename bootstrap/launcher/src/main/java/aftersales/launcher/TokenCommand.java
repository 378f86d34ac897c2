package aftersales.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code token}: long-lived tokens of other programs. */
@Command(
        name = "token",
        description = "Lists, creates and revokes the tokens with which other programs call REST.",
        subcommands = {
            TokenCommand.ListAll.class,
            TokenCommand.Create.class,
            TokenCommand.Revoke.class,
            HelpCommand.class
        })
final class TokenCommand {
    private TokenCommand() {}

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the tokens that are good.")
    static final class ListAll extends Administration {
        @Override
        void run(RunningServer server, PrintWriter out) throws LaunchFailed {
            var page = server.get("/tokens" + RunningServer.query(Map.of("status", "ACTIVE", "limit", "200")))
                    .json();
            for (var token : page.getJsonArray("items").getValuesAs(JsonObject.class)) {
                out.println(token.getString("id") + "\t" + token.getString("name") + "\t"
                        + token.getString("owner", scopes(token)) + "\tuntil " + token.getString("expiresAt"));
            }
        }

        private static String scopes(JsonObject token) {
            return token.getJsonArray("scopes").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.joining(","));
        }
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Creates a token for another program and prints it, this once.")
    static final class Create extends Administration {
        @Parameters(paramLabel = "NAME", description = "The program that uses it, such as ERP.")
        private String name;

        @Option(
                names = "--scope",
                required = true,
                description = "A right such as SALE_CREATE or CALL_EVENTS_SEND; several times for several rights.")
        private List<String> scopes;

        @Option(names = "--days", defaultValue = "365", description = "How long it lives: ${DEFAULT-VALUE} days.")
        private int days;

        @Override
        void run(RunningServer server, PrintWriter out) throws LaunchFailed {
            var made = server.post(
                    "/tokens/machine",
                    Json.createObjectBuilder()
                            .add("name", name)
                            .add("scopes", Json.createArrayBuilder(scopes))
                            .add(
                                    "expiresAt",
                                    Instant.now().plus(Duration.ofDays(days)).toString())
                            .build());
            out.println(made.json().getString("token"));
        }
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Ends a token at once.")
    static final class Revoke extends Administration {
        @Parameters(paramLabel = "ID", description = "The token's id, as listed.")
        private String id;

        @Override
        void run(RunningServer server, PrintWriter out) throws LaunchFailed {
            String path = "/tokens/" + id;
            String seen = server.get(path).tag().orElse("");
            server.change("DELETE", path, seen, JsonObject.EMPTY_JSON_OBJECT);
            out.println("Revoked " + id);
        }
    }
}
