package aftersales.telephony.callerid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Conformance to a collection of transcripts outside of this repository: a folder with {@code expected.tsv} and
 * {@code cases/<id>.hex}, named by the environment variable {@code CALLERID_CASES}. Says so when it is not given.
 */
class ForeignCorpusTest {
    private static final String VARIABLE = "CALLERID_CASES";

    /** Which profile has to understand which family. */
    private static final Map<String, Profile> FAMILIES = Map.of(
            "at-formatted", Profile.AT_VCID,
            "ring-variants", Profile.AT_VCID,
            "dle-events", Profile.AT_VCID,
            "noise", Profile.AT_VCID,
            "at-hex", Profile.AT_HEX,
            "xdmf-raw", Profile.FSK_RAW,
            "xdmf-simline", Profile.FSK_RAW,
            "dtmf", Profile.DTMF);

    private static Optional<Path> folder() {
        return Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of);
    }

    @BeforeAll
    static void sayWhenThereIsNothingToDo() {
        if (folder().isEmpty()) {
            System.err.println("SKIPPED: ForeignCorpusTest, because " + VARIABLE + " names no folder of transcripts");
        }
        assumeTrue(folder().isPresent(), VARIABLE + " names no folder of transcripts");
    }

    static Stream<Arguments> cases() {
        return folder().stream()
                .flatMap(folder -> CorpusCase.read(folder).stream())
                .filter(c -> FAMILIES.containsKey(c.family()))
                .map(c -> arguments(c, FAMILIES.get(c.family())));
    }

    @ParameterizedTest(name = "{0} as {1}", allowZeroInvocations = true)
    @MethodSource("cases")
    void isUnderstood(CorpusCase transcript, Profile profile) {
        var calls = Transcript.decode(profile.newDialect(), transcript.bytes());
        boolean noiseOnly = transcript.columns().get("flags").contains("NOISE_ONLY");
        assertThat(noiseOnly && calls.isEmpty() ? Optional.empty() : transcript.complaint(calls))
                .isEmpty();
    }

    /** Bytes of other devices on a line set up for a text modem: anything but a false number. */
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("everything")
    void givesNoFalseNumber(CorpusCase transcript) {
        for (var profile : Profile.values()) {
            var calls = Transcript.decode(profile.newDialect(), transcript.bytes());
            for (var call : calls) {
                var said = transcript.columns().get("escaped").replaceAll("[-\" ]", "") + " "
                        + transcript.columns().get("number");
                call.number().ifPresent(number -> assertThat(said).contains(number));
            }
        }
    }

    static Stream<CorpusCase> everything() {
        return folder().stream().flatMap(folder -> CorpusCase.read(folder).stream());
    }
}
