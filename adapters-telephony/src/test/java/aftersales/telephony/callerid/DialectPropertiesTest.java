package aftersales.telephony.callerid;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineSignal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every dialect, whatever comes in. */
class DialectPropertiesTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    @Provide
    Arbitrary<Profile> profiles() {
        return Arbitraries.of(Profile.class);
    }

    /** Bytes as a broken line sends them: no run of them spells a tag, so no number may come out. */
    @Property(tries = 500)
    void garbageGivesNoNumberAndDoesNotThrow(
            @ForAll("profiles") Profile profile, @ForAll @Size(max = 2000) byte[] garbage) {
        var dialect = profile.newDialect();
        var signals = new ArrayList<>(dialect.feed(garbage, START));
        signals.addAll(dialect.tick(START.plusSeconds(60)));
        assertThat(signals).allSatisfy(signal -> assertThat(isNumber(signal)).isFalse());
    }

    /** A good text with bytes overwritten: it may lose its number, never gain or lose digits. */
    @Property(tries = 1000)
    void damageNeverMakesUpDigits(
            @ForAll("texts") byte[] good,
            @ForAll @Size(max = 4) List<@IntRange(max = 9999) Integer> where,
            @ForAll byte with) {
        var bytes = good.clone();
        for (int at : where) {
            if (bytes.length > 0 && !isDigit(with)) {
                bytes[at % bytes.length] = with;
            }
        }
        var digits = onlyDigits(bytes);
        for (var call : Transcript.decode(new AtTextDialect(), bytes)) {
            call.number().ifPresent(number -> assertThat(digits).contains(number.replace("+", "")));
        }
    }

    /** A packet with one byte changed is never read as another number. */
    @Property(tries = 1000)
    void theChecksumGuardsTheNumber(
            @ForAll("packets") TranscriptTest.Case packet, @ForAll @IntRange(max = 9999) int where, @ForAll byte with) {
        var bytes = packet.bytes();
        bytes[where % bytes.length] = with;
        for (var call : Transcript.decode(packet.profile().newDialect(), bytes)) {
            call.number().ifPresent(number -> assertThat(number)
                    .isEqualTo(packet.cells().get(4)));
        }
    }

    @Property(tries = 1000)
    void cuttingTheBytesAnywhereMakesNoDifference(
            @ForAll("profiles") Profile profile,
            @ForAll("transcripts") byte[] bytes,
            @ForAll @Size(max = 12) List<@IntRange(max = 9999) Integer> cuts) {
        var whole = new ArrayList<>(profile.newDialect().feed(bytes, START));
        var parts = new ArrayList<LineSignal>();
        var dialect = profile.newDialect();
        var at = cuts.stream()
                .map(c -> bytes.length == 0 ? 0 : c % bytes.length)
                .sorted()
                .toList();
        int from = 0;
        for (int to : at) {
            parts.addAll(dialect.feed(Arrays.copyOfRange(bytes, from, to), START));
            from = to;
        }
        parts.addAll(dialect.feed(Arrays.copyOfRange(bytes, from, bytes.length), START));
        assertThat(parts).isEqualTo(whole);
        assertThat(dialect.tick(START.plusSeconds(60))).isEqualTo(twin(profile, bytes));
    }

    private static List<LineSignal> twin(Profile profile, byte[] bytes) {
        var dialect = profile.newDialect();
        dialect.feed(bytes, START);
        return dialect.tick(START.plusSeconds(60));
    }

    @Property(tries = 100)
    void whatIsKeptIsBounded(@ForAll("profiles") Profile profile, @ForAll("transcripts") byte[] bytes) {
        var dialect = profile.newDialect();
        var noise = new byte[100_000];
        Arrays.fill(noise, bytes.length == 0 ? (byte) 'A' : bytes[0]);
        var signals = new ArrayList<>(dialect.feed(noise, START));
        signals.addAll(dialect.feed(bytes, START));
        signals.addAll(dialect.tick(START.plusSeconds(60)));
        for (var signal : signals) {
            if (signal instanceof LineSignal.Caller caller) {
                assertThat(caller.report().rawHex().length()).isLessThanOrEqualTo(2 * LineEvent.MAX_RAW_BYTES);
                caller.report().name().ifPresent(name -> assertThat(name.length())
                        .isLessThanOrEqualTo(128));
            }
        }
    }

    private static boolean isNumber(LineSignal signal) {
        return signal instanceof LineSignal.Caller caller && caller.report().caller() instanceof CallerId.Known;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static String onlyDigits(byte[] bytes) {
        var text = new StringBuilder();
        for (byte b : bytes) {
            if (isDigit(b)) {
                text.append((char) b);
            } else if (" ().-+\"\t".indexOf(b) < 0) {
                text.append('|');
            }
        }
        return text.toString();
    }

    /** Good packets: one that is damaged already can be made to look right by a second damage. */
    @Provide
    Arbitrary<TranscriptTest.Case> packets() {
        return Arbitraries.of(TranscriptTest.cases(Profile.FSK_RAW)
                .filter(packet -> !packet.cells().get(5).equals("ABSENT"))
                .toList());
    }

    /** Text reports; those with elements in hexadecimal spell their digits differently. */
    @Provide
    Arbitrary<byte[]> texts() {
        return pairs(TranscriptTest.cases(Profile.AT_VCID)
                .map(TranscriptTest.Case::bytes)
                .filter(bytes -> !new String(bytes, StandardCharsets.ISO_8859_1).contains("MESG"))
                .toList());
    }

    @Provide
    Arbitrary<byte[]> transcripts() {
        return pairs(TranscriptTest.cases().map(TranscriptTest.Case::bytes).toList());
    }

    /** One transcript, or two behind one another. */
    private static Arbitrary<byte[]> pairs(List<byte[]> all) {
        var one = Arbitraries.of(all);
        return Combinators.combine(one, one, Arbitraries.of(true, false)).as((a, b, both) -> both ? join(a, b) : a);
    }

    private static byte[] join(byte[] a, byte[] b) {
        var joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }
}
