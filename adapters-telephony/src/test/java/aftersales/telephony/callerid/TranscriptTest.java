package aftersales.telephony.callerid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What devices send, case by case: {@code callerid/<profile>.tsv}. Of several calls the last one is compared. */
class TranscriptTest {

    record Case(Profile profile, List<String> cells) {
        byte[] bytes() {
            return Bytes.of(cells.get(1));
        }

        String expected() {
            return String.join("|", cells.subList(2, cells.size()));
        }

        @Override
        public String toString() {
            return profile.code() + " " + cells.get(0);
        }
    }

    static Stream<Case> cases() {
        return Arrays.stream(Profile.values()).flatMap(TranscriptTest::cases);
    }

    static Stream<Case> cases(Profile profile) {
        try (var in = TranscriptTest.class.getResourceAsStream("/callerid/" + profile.code() + ".tsv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.skip(1).map(line -> new Case(profile, List.of(line.split("\t", -1)))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isUnderstood(Case transcript) {
        var calls = Transcript.decode(transcript.profile().newDialect(), transcript.bytes());
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

    /** Without being told, the profile that was meant is found, or another that reads the same number. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theBestProfileReadsTheSameNumber(Case transcript) {
        var number = transcript.cells().get(4);
        if (!number.isEmpty()) {
            var best = Transcript.bestProfile(transcript.bytes());
            assertThat(Transcript.decode(best.newDialect(), transcript.bytes()))
                    .as(best.code())
                    .anySatisfy(call -> assertThat(call.number()).contains(number));
        }
    }
}
