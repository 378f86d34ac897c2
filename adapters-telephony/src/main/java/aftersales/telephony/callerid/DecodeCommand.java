package aftersales.telephony.callerid;

import aftersales.telephony.callerid.Transcript.DecodedCall;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decode}: shows how captured bytes are understood, one JSON object per call and line. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "Shows how a captured caller-ID byte stream is understood: one JSON object per call and line.")
public final class DecodeCommand implements Callable<Integer> {
    private static final int UNREADABLE = 1;

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "How to read the bytes; without it the profile that explains them best.")
    private String profile;

    @Option(names = "--hex", description = "The files hold hexadecimal digits instead of the bytes themselves.")
    private boolean hex;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Captured bytes.")
    private List<Path> files;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new DecodeCommand()).execute(args));
    }

    @Override
    public Integer call() {
        var wanted = Optional.ofNullable(profile).map(this::profileOf);
        var out = spec.commandLine().getOut();
        for (var file : files) {
            byte[] bytes;
            try {
                bytes = read(file);
            } catch (IOException | IllegalArgumentException e) {
                spec.commandLine().getErr().println(file + " cannot be read: " + e.getMessage());
                return UNREADABLE;
            }
            var used = wanted.orElseGet(() -> Transcript.bestProfile(bytes));
            Transcript.decode(used.newDialect(), bytes).forEach(call -> out.println(json(file, call, used)));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private Profile profileOf(String code) {
        return Profile.byCode(code)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Profile '%s' is not supported; supported: %s"
                                .formatted(
                                        code,
                                        Arrays.stream(Profile.values())
                                                .map(Profile::code)
                                                .collect(Collectors.joining(", ")))));
    }

    private byte[] read(Path file) throws IOException {
        if (!hex) {
            return Files.readAllBytes(file);
        }
        var digits = Files.readString(file, StandardCharsets.US_ASCII);
        return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
    }

    private static String json(Path file, DecodedCall call, Profile used) {
        var json = new JsonLine();
        json.text("file", Optional.of(file.toString()));
        json.text("number", call.number());
        json.text("numberStatus", Optional.of(call.numberStatus().name()));
        json.text("name", call.name());
        json.text("called", call.called());
        json.text("date", call.date());
        json.text("time", call.time());
        json.number("rings", call.rings());
        json.text("profile", Optional.of(used.code()));
        return json.toString();
    }

    /** A JSON object on one line. The command runs without the libraries of the server. */
    private static final class JsonLine {
        private final StringWriter text = new StringWriter();

        void text(String key, Optional<String> value) {
            key(key);
            text.append(value.map(JsonLine::quoted).orElse("null"));
        }

        void number(String key, int value) {
            key(key);
            text.append(String.valueOf(value));
        }

        private void key(String key) {
            text.append(text.getBuffer().isEmpty() ? "{" : ",")
                    .append(quoted(key))
                    .append(":");
        }

        private static String quoted(String value) {
            return value.codePoints().mapToObj(JsonLine::escaped).collect(Collectors.joining("", "\"", "\""));
        }

        /** Plain ASCII, so that the character set of the terminal does not matter. */
        private static String escaped(int c) {
            if (c == '"' || c == '\\') {
                return "\\" + (char) c;
            }
            return c < 0x20 || c > 0x7e ? "\\u%04x".formatted(c) : String.valueOf((char) c);
        }

        @Override
        public String toString() {
            return text + "}";
        }
    }
}
