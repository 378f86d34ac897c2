package aftersales.telephony.callerid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DecodeCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new DecodeCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    private Path capture(String name, String escaped) throws IOException {
        return Files.write(folder.resolve(name), Bytes.of(escaped));
    }

    @Test
    void printsOneObjectPerCall() throws IOException {
        var file = capture(
                "a",
                "RING\\r\\nDATE = 0302\\r\\nTIME = 0915\\r\\nNMBR = 13912345678\\r\\nNAME = \\\"WEI\\\\\\r\\nRING\\r\\n"
                        .replace("\\\"", "\""));
        assertThat(run("--profile", "at-vcid", file.toString())).isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines("{\"file\":\"" + file + "\",\"number\":\"13912345678\","
                        + "\"numberStatus\":\"PRESENT\",\"name\":\"\\\"WEI\\\\\",\"called\":null,\"date\":\"0302\","
                        + "\"time\":\"0915\",\"rings\":2,\"profile\":\"at-vcid\"}");
    }

    @Test
    void aRingAloneIsACallWithoutNumber() throws IOException {
        assertThat(run(capture("a", "RING\\r\\nRING\\r\\n").toString())).isZero();
        assertThat(out.toString()).contains("\"number\":null,\"numberStatus\":\"ABSENT\"", "\"rings\":2");
    }

    @Test
    void whatIsNoCallPrintsNothing() throws IOException {
        assertThat(run(capture("a", "ATZ\\r\\r\\nOK\\r\\n").toString())).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void readsHexadecimalFiles() throws IOException {
        var hex = HexFormat.ofDelimiter(" ").formatHex(Bytes.of("RING\\r\\nNMBR = P\\r\\n"));
        var file = Files.writeString(folder.resolve("a.hex"), hex + "\n");
        assertThat(run("--hex", file.toString())).isZero();
        assertThat(out.toString()).contains("\"numberStatus\":\"PRIVATE\"");
    }

    @Test
    void writesOtherCharactersAsEscapes() throws IOException {
        run(capture("a", "RING\\r\\nNMBR = 13912345678\\r\\nNAME = \\xd6\\xdc\\xce\\xb0\\r\\n")
                .toString());
        assertThat(out.toString()).contains("\"name\":\"\\u5468\\u4f1f\"");
    }

    @Test
    void refusesAProfileThatIsNotSupported() throws IOException {
        assertThat(run("--profile", "telepathy", capture("a", "RING\\r\\n").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("telepathy", "at-vcid");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysWhichFileCannotBeRead() throws IOException {
        assertThat(run(folder.resolve("missing").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("missing");
        var odd = Files.writeString(folder.resolve("odd.hex"), "5");
        assertThat(run("--hex", odd.toString())).isEqualTo(1);
    }
}
