package aftersales.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user}: who may log in. */
@Command(
        name = "user",
        description = "Lists, creates, disables and enables the people who may log in, and resets their passwords.",
        subcommands = {
            UserCommand.ListAll.class,
            UserCommand.Create.class,
            UserCommand.Disable.class,
            UserCommand.Enable.class,
            UserCommand.ResetPassword.class,
            HelpCommand.class
        })
final class UserCommand {
    private static final String LEGIBLE = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private UserCommand() {}

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all users.")
    static final class ListAll extends Administration {
        @Override
        void run(RunningServer server, PrintWriter out) throws LaunchFailed {
            String cursor = "";
            do {
                var page = server.get("/users"
                                + RunningServer.query(
                                        cursor.isEmpty()
                                                ? Map.of("limit", "200")
                                                : Map.of("limit", "200", "cursor", cursor)))
                        .json();
                for (var user : page.getJsonArray("items").getValuesAs(JsonObject.class)) {
                    out.println(line(user));
                }
                cursor = page.getString("next", "");
            } while (!cursor.isEmpty());
        }

        private static String line(JsonObject user) {
            return user.getString("loginName") + "\t" + user.getString("displayName") + "\t"
                    + user.getJsonArray("roles").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .collect(Collectors.joining(","))
                    + "\t" + (user.getBoolean("enabled") ? "enabled" : "disabled");
        }
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Creates a user and prints a password that is good for the first log-in.")
    static final class Create extends Administration {
        @Parameters(paramLabel = "LOGIN", description = "The login name.")
        private String loginName;

        @Option(names = "--name", required = true, description = "The name that colleagues see.")
        private String name;

        @Option(
                names = "--role",
                required = true,
                description = "A role code such as AGENT or FIELD_ENGINEER; several times for several roles.")
        private List<String> roles;

        @Option(names = "--mobile", defaultValue = "", description = "Mobile number; also serves as login name.")
        private String mobile;

        @Option(names = "--branch", defaultValue = "", description = "Code of the branch.")
        private String branch;

        @Option(names = "--team", defaultValue = "", description = "Code of the team.")
        private String team;

        @Override
        void run(RunningServer server, PrintWriter out) throws LaunchFailed {
            String password = oneTimePassword();
            server.post(
                    "/users",
                    Json.createObjectBuilder()
                            .add("loginName", loginName)
                            .add("displayName", name)
                            .add("mobile", mobile)
                            .add("roles", Json.createArrayBuilder(roles))
                            .add("branch", branch)
                            .add("team", team)
                            .add("password", password)
                            .build());
            out.println("Created " + loginName + ". Password for the first log-in: " + password);
        }
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Ends a user's access: sessions and tokens are refused at once.")
    static final class Disable extends OfOne {
        @Override
        void run(RunningServer server, PrintWriter out) throws LaunchFailed {
            change(server, "/disable", JsonObject.EMPTY_JSON_OBJECT);
            out.println("Disabled " + loginName());
        }
    }

    @Command(name = "enable", mixinStandardHelpOptions = true, description = "Lets a disabled user in again.")
    static final class Enable extends OfOne {
        @Override
        void run(RunningServer server, PrintWriter out) throws LaunchFailed {
            change(server, "/enable", JsonObject.EMPTY_JSON_OBJECT);
            out.println("Enabled " + loginName());
        }
    }

    @Command(
            name = "reset-password",
            mixinStandardHelpOptions = true,
            description = "Prints a password that is good for one log-in; ends sessions and tokens.")
    static final class ResetPassword extends OfOne {
        @Override
        void run(RunningServer server, PrintWriter out) throws LaunchFailed {
            String password = oneTimePassword();
            change(
                    server,
                    "/password",
                    Json.createObjectBuilder().add("password", password).build());
            out.println("Password of " + loginName() + " for the next log-in: " + password);
        }
    }

    /** A command about one user, named by the login name. */
    private abstract static class OfOne extends Administration {
        @Parameters(paramLabel = "LOGIN", description = "The login name.")
        private String loginName;

        final String loginName() {
            return loginName;
        }

        final void change(RunningServer server, String transition, JsonObject body) throws LaunchFailed {
            String path = "/users/" + id(server);
            String seen = server.get(path).tag().orElse("");
            server.change("POST", path + transition, seen, body);
        }

        private String id(RunningServer server) throws LaunchFailed {
            var found = server.get("/users" + RunningServer.query(Map.of("q", loginName, "limit", "200")))
                    .json();
            return found.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .filter(user -> user.getString("loginName").equalsIgnoreCase(loginName))
                    .map(user -> user.getString("id"))
                    .findFirst()
                    .orElseThrow(() -> new LaunchFailed("There is no user " + loginName));
        }
    }

    /** Easy to read out: no letters and digits that look alike. */
    private static String oneTimePassword() {
        var random = new SecureRandom();
        return IntStream.range(0, GROUPS)
                .mapToObj(i -> random.ints(GROUP, 0, LEGIBLE.length())
                        .mapToObj(c -> LEGIBLE.substring(c, c + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
