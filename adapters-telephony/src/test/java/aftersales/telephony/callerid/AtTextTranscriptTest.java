package aftersales.telephony.callerid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What text modems print, case by case: {@code callerid/at-vcid.tsv}. */
class AtTextTranscriptTest {

    record Case(List<String> cells) {
        String expected() {
            return String.join("|", cells.subList(2, cells.size()));
        }

        @Override
        public String toString() {
            return cells.get(0);
        }
    }

    static Stream<Case> cases() throws IOException {
        try (var in = AtTextTranscriptTest.class.getResourceAsStream("/callerid/at-vcid.tsv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.skip(1).map(line -> new Case(List.of(line.split("\t", -1)))).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isUnderstood(Case transcript) {
        var calls = Transcript.decode(
                new AtTextDialect(), Bytes.of(transcript.cells().get(1)));
        int rings = calls.stream().mapToInt(Transcript.DecodedCall::rings).sum();
        var said = calls.stream()
                .skip(Math.max(0, calls.size() - 1))
                .map(call -> String.join(
                        "|",
                        call.number().orElse(""),
                        call.numberStatus().name(),
                        call.name().orElse(""),
                        call.called().orElse(""),
                        call.date().orElse(""),
                        call.time().orElse("")))
                .findFirst()
                .orElse("|||||");
        assertThat(calls.size() + "|" + rings + "|" + said).isEqualTo(transcript.expected());
    }
}
