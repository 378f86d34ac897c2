package aftersales.telephony.callerid;

import aftersales.domain.call.CallerReport;
import aftersales.domain.call.LineSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Exchanges that send the number as tones before the first ring, passed on as characters. There is no checksum, so only
 * what begins and ends as one of the known forms is read; without an end code nothing is, since a lost digit is worse than
 * no number.
 */
final class DtmfDialect implements Dialect {
    private static final Duration TONE_SILENCE = Duration.ofMillis(500);
    private static final int LONGEST = 64;

    /** {@code A<number>[B<information>][D<redirecting number>]} or {@code B<information>} before the end code. */
    private static final Pattern CODED = Pattern.compile("(?:A([0-9]{3,24})?)?(?:B([0-9]{2}))?(?:D[0-9]{1,24})?");

    /** {@code D<number>}, ended by {@code C}. */
    private static final Pattern D_NUMBER = Pattern.compile("D([0-9]{3,24})");

    /** {@code D<reason>}, ended by {@code #}. */
    private static final Pattern D_REASON = Pattern.compile("D([123])");

    /** Digits alone, ended by {@code #}. */
    private static final Pattern BARE = Pattern.compile("([0-9]{3,24})");

    private static final NumberField WITHHELD = new NumberField(NumberField.Kind.WITHHELD, "");
    private static final NumberField UNAVAILABLE = new NumberField(NumberField.Kind.UNAVAILABLE, "");

    private final Tally tally = new Tally();
    private final RawTrail trail = new RawTrail();
    private final StringBuilder tones = new StringBuilder();
    private boolean spoilt;
    private Instant lastByte = Instant.EPOCH;

    @Override
    public List<LineSignal> feed(byte[] bytes, Instant at) {
        tick(at);
        var out = new ArrayList<LineSignal>();
        for (byte b : bytes) {
            trail.add(b);
            take((char) Byte.toUnsignedInt(b), at).ifPresent(out::add);
        }
        if (bytes.length > 0) {
            lastByte = at;
        }
        return out;
    }

    private Optional<LineSignal> take(char c, Instant at) {
        if (c == '\r' || c == '\n' || c == ' ' || c == 0x10) {
            return Optional.empty(); // voice modems put a DLE before each tone
        }
        boolean end = c == 'C' || c == '#';
        if ("0123456789ABD".indexOf(c) >= 0 && tones.length() < LONGEST) {
            tones.append(c);
            return Optional.empty();
        }
        if (!end) {
            spoilt = true; // a tone that belongs to no form, or no tone at all
            tally.garbageBytes++;
            return Optional.empty();
        }
        var field = spoilt ? Optional.<NumberField>empty() : read(tones.toString(), c);
        var hex = trail.hex();
        reset();
        return field.map(number -> {
            var plain = CallerReport.of(number.caller(Optional.empty()));
            return new LineSignal.Caller(
                    at,
                    new CallerReport(
                            plain.caller(),
                            plain.name(),
                            plain.called(),
                            plain.date(),
                            plain.time(),
                            plain.flags(),
                            hex));
        });
    }

    private static Optional<NumberField> read(String tones, char end) {
        if (end == '#') {
            var reason = D_REASON.matcher(tones);
            if (reason.matches()) {
                return Optional.of(reason.group(1).equals("1") ? WITHHELD : UNAVAILABLE);
            }
            var bare = BARE.matcher(tones);
            if (bare.matches()) {
                return NumberField.read(bare.group(1));
            }
        } else {
            var number = D_NUMBER.matcher(tones);
            if (number.matches()) {
                return NumberField.read(number.group(1));
            }
        }
        var coded = CODED.matcher(tones);
        if (!coded.matches()) {
            return Optional.empty();
        }
        var number = Optional.ofNullable(coded.group(1)).flatMap(NumberField::read);
        return number.or(() -> information(coded.group(2)));
    }

    private static Optional<NumberField> information(String code) {
        if ("00".equals(code)) {
            return Optional.of(UNAVAILABLE);
        }
        return "10".equals(code) ? Optional.of(WITHHELD) : Optional.empty();
    }

    @Override
    public List<LineSignal> tick(Instant now) {
        if (deadline().filter(due -> !now.isBefore(due)).isPresent()) {
            tally.garbageBytes += tones.length();
            reset();
        }
        return List.of();
    }

    @Override
    public Optional<Instant> deadline() {
        return tones.isEmpty() && !spoilt ? Optional.empty() : Optional.of(lastByte.plus(TONE_SILENCE));
    }

    @Override
    public void reset() {
        tones.setLength(0);
        trail.clear();
        spoilt = false;
    }

    @Override
    public Counters counters() {
        return tally.snapshot();
    }
}
