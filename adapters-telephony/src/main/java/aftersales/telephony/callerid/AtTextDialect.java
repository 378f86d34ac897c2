package aftersales.telephony.callerid;

import aftersales.domain.call.CallerId;
import aftersales.domain.call.CallerReport;
import aftersales.domain.call.LineFlag;
import aftersales.domain.call.LineSignal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Modems that print caller id as lines of text ({@code AT+VCID=1}, {@code AT#CID=1} and their likes): {@code TAG = value}
 * between the first and the second ring, or before the first. A report has no end mark and not always a name. It is
 * handed over as soon as number and name are there, else at a blank line, a ring or a short silence; what comes later
 * amends it. A tag counts only at the start of a line; where a modem prints several on one line, the number among them is
 * believed only when no line began with one, since a name may contain anything.
 */
final class AtTextDialect implements Dialect {
    /** No modem pauses this long between the lines of one report. */
    static final Duration SILENCE = Duration.ofMillis(400);

    /** After this silence a report is over, and the rest of a line that never came is given up. */
    static final Duration ABANDONED = Duration.ofSeconds(3);

    /** A pause of at least this many tenths of a second ends a ring pattern; within a pattern pauses are shorter. */
    private static final int PATTERN_PAUSE = 20;

    private static final byte DLE = 0x10;
    private static final Pattern PLAIN_RING = Pattern.compile("(?:CID )?RING(?: ([A-Z]|[0-9]{1,2}))?");
    private static final Pattern RING_WITH_NUMBER =
            Pattern.compile("RING(?: ([0-9]{3,24})|;([0-9]*)(?:;([0-9]*))?|/([0-9]+)|: *[0-9]+ +DN[0-9]+ +([0-9]+))");
    private static final Pattern REPLY = Pattern.compile("OK|ERROR|0|4");
    private static final Pattern CHATTER =
            Pattern.compile("AT.*|CONNECT.*|NO CARRIER|NO DIALTONE|NO DIAL TONE|BUSY|NO ANSWER|VCON|CALLING MSG");
    private static final Pattern CLIP = Pattern.compile("\"([^\"]*)\"(?:,.*?(?:,([0-2]))?)?");

    private final ByteLines lines = new ByteLines();
    private final RawTrail trail = new RawTrail();
    private final Tally tally = new Tally();
    private final List<LineSignal> out = new ArrayList<>();
    private AtRecord record = new AtRecord();
    private boolean escape;
    private boolean patternOpen;
    private boolean silent = true;
    private boolean abandoned = true;
    private Instant lastByte = Instant.EPOCH;

    @Override
    public List<LineSignal> feed(byte[] bytes, Instant at) {
        passTime(at);
        if (bytes.length > 0) {
            lastByte = at;
            silent = false;
            abandoned = false;
        }
        for (byte b : bytes) {
            take(b, at);
        }
        return drain();
    }

    @Override
    public List<LineSignal> tick(Instant now) {
        passTime(now);
        return drain();
    }

    @Override
    public Optional<Instant> deadline() {
        if (abandoned || (record.isEmpty() && lines.isEmpty() && !patternOpen)) {
            return Optional.empty();
        }
        return Optional.of(lastByte.plus(silent ? ABANDONED : SILENCE));
    }

    @Override
    public void reset() {
        lines.clear();
        trail.clear();
        record = new AtRecord();
        escape = false;
        patternOpen = false;
        silent = true;
        abandoned = true;
    }

    @Override
    public Counters counters() {
        return tally.snapshot();
    }

    private List<LineSignal> drain() {
        var signals = List.copyOf(out);
        out.clear();
        return signals;
    }

    private void passTime(Instant now) {
        if (!silent && !now.isBefore(lastByte.plus(SILENCE))) {
            silent = true;
            if (record.hasCaller()) {
                deliver(lastByte.plus(SILENCE));
            }
        }
        if (!abandoned && !now.isBefore(lastByte.plus(ABANDONED))) {
            abandoned = true;
            Instant at = lastByte.plus(ABANDONED);
            takeUnfinishedLine();
            close(at);
            if (patternOpen) {
                ring(at, Optional.empty());
            }
        }
    }

    /** A last line without end holds a whole name, but perhaps only half of a number. */
    private void takeUnfinishedLine() {
        if (lines.isEmpty()) {
            return;
        }
        var bytes = lines.take();
        escape = false;
        var text = text(bytes);
        var tag = AtTag.AT_START.matcher(text);
        if (!tag.find()) {
            tally.garbageBytes += bytes.length;
        } else if (AtTag.of(tag.group(1)) == AtTag.NAME) {
            record.name(name(text.substring(tag.end())));
            lines.skip();
        } else {
            lines.skip();
        }
    }

    private void take(byte b, Instant at) {
        trail.add(b);
        if (escape) {
            escape = false;
            if (b != '\r' && b != '\n') {
                voiceEvent(b, at);
                return;
            }
        }
        if (b == DLE) {
            escape = true;
            return;
        }
        switch (lines.add(b)) {
            case LINE -> line(lines.take(), at);
            case DROPPED -> {
                tally.overlong++;
                tally.resync++;
            }
            case PENDING -> {}
        }
    }

    /** Events of voice modems, a DLE and a letter; some modems send them outside of voice mode too. */
    private void voiceEvent(byte code, Instant at) {
        switch (code) {
            case 'R' -> ring(at, Optional.empty());
            case 'H', 'P' -> out.add(new LineSignal.OffHook(at));
            case 'h', 'p', 'l' -> out.add(new LineSignal.OnHook(at));
            case 'b' -> out.add(new LineSignal.BusyTone(at));
            default -> {} // brackets around a report, tones: nothing that a call depends on
        }
    }

    private void line(byte[] bytes, Instant at) {
        var text = text(bytes);
        if (text.isEmpty()) {
            if (record.hasCaller()) {
                deliver(at);
            }
            return;
        }
        if (ringLine(text, at) || tagLine(text, at)) {
            return;
        }
        if (REPLY.matcher(text).matches()) {
            tally.replies++;
        } else if (text.equals("ERRM")) {
            damaged(at);
        } else if (text.equals("END MSG")) {
            close(at);
        } else if (!CHATTER.matcher(text.toUpperCase(Locale.ROOT)).matches()) {
            tally.garbageBytes += bytes.length;
        }
    }

    /** One character per byte, so that positions agree; blanks and NULs around it removed. */
    private static String text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1).replace('\t', ' ');
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == 0;
    }

    private boolean ringLine(String text, Instant at) {
        var plain = PLAIN_RING.matcher(text);
        if (plain.matches()) {
            ring(at, Optional.ofNullable(plain.group(1)));
            return true;
        }
        if (text.equals("2")) { // RING as a number, when the device was left with ATV0
            ring(at, Optional.empty());
            return true;
        }
        var numbered = RING_WITH_NUMBER.matcher(text);
        if (!numbered.matches()) {
            return false;
        }
        ring(at, Optional.empty());
        var number = firstPresent(numbered, 1, 2, 5);
        var called = firstPresent(numbered, 3, 4);
        called.ifPresent(record::called);
        number.flatMap(NumberField::read).ifPresent(field -> {
            record.number(Optional.of(field));
            deliver(at);
        });
        return true;
    }

    private static Optional<String> firstPresent(Matcher matcher, int... groups) {
        for (int group : groups) {
            var found = matcher.group(group);
            if (found != null && !found.isEmpty()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private void ring(Instant at, Optional<String> pattern) {
        close(at);
        patternOpen = false;
        trail.clear();
        out.add(new LineSignal.Ring(at, pattern));
    }

    /** Cadence of the bell as some modems report it, some of them without any RING. */
    private void cadence(AtTag tag, String value, Instant at) {
        if (tag == AtTag.RING_ON) {
            patternOpen = true;
        } else if (patternOpen && value.matches("[0-9]{1,3}") && Integer.parseInt(value) >= PATTERN_PAUSE) {
            ring(at, Optional.empty());
        }
    }

    private boolean tagLine(String text, Instant at) {
        var start = AtTag.AT_START.matcher(text);
        if (!start.find()) {
            return false;
        }
        var first = AtTag.of(start.group(1));
        if (first == AtTag.RING_ON || first == AtTag.RING_OFF) {
            cadence(first, text.substring(start.end()), at);
            return true;
        }
        var values = values(first, text.substring(start.end()));
        openFor(values.get(0), at);
        apply(values.get(0), true);
        values.stream().skip(1).forEach(value -> apply(value, false));
        if (record.isComplete() || (record.isDelivered() && record.hasCaller())) {
            deliver(at);
        }
        return true;
    }

    /** One tag of a line and its value, one character per byte. */
    private record Value(AtTag tag, String text) {}

    /** The values on a line; a name that follows its number on a line of its own is never cut. */
    private List<Value> values(AtTag first, String rest) {
        if (first == AtTag.NAME && record.hasNumber()) {
            return List.of(new Value(first, rest));
        }
        var values = new ArrayList<Value>();
        var inside = (first == AtTag.NUMBER ? AtTag.BEHIND_NUMBER : AtTag.INSIDE).matcher(rest);
        var tag = first;
        int from = 0;
        while (inside.find()) {
            values.add(new Value(tag, rest.substring(from, inside.start())));
            tag = Optional.ofNullable(inside.group(1)).map(AtTag::of).orElse(AtTag.CALLED);
            from = inside.end();
        }
        values.add(new Value(tag, rest.substring(from)));
        return values;
    }

    /** A second date, or another number, belongs to the next report. */
    private void openFor(Value first, Instant at) {
        boolean newDate = (first.tag() == AtTag.DATE || first.tag() == AtTag.DATE_TIME) && record.hasDate();
        boolean newNumber = first.tag() == AtTag.NUMBER
                && record.contradicts(number(first.text().strip()));
        if (newDate || newNumber) {
            close(at);
        }
    }

    private void apply(Value entry, boolean atStart) {
        var value = entry.text().strip();
        switch (entry.tag()) {
            case DATE, DATE_TIME -> record.date(value);
            case TIME -> record.time(value);
            case NAME, NO_NAME -> record.name(name(entry.text()));
            case NUMBER -> {
                if (atStart) {
                    record.number(number(value));
                } else {
                    record.numberInside(number(value));
                }
            }
            case NO_NUMBER -> record.number(NumberField.reason(value));
            case CALLED -> record.called(value);
            case ELEMENT -> element(value);
            default -> {} // known, and of no use here
        }
    }

    private static Optional<String> name(String text) {
        return NameField.read(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Optional<NumberField> number(String value) {
        var clip = CLIP.matcher(value);
        if (!clip.matches()) {
            return NumberField.read(value);
        }
        if (!clip.group(1).isEmpty()) {
            return NumberField.read(clip.group(1));
        }
        return NumberField.reason("1".equals(clip.group(2)) ? "P" : "O");
    }

    private void element(String hex) {
        PacketElement.read(hex).ifPresent(element -> {
            switch (element.tag()) {
                case PacketElement.NUMBER -> record.number(NumberField.read(element.data()));
                case PacketElement.NO_NUMBER -> record.number(NumberField.reason(element.data()));
                case PacketElement.NAME -> record.name(name(element.data()));
                case PacketElement.NO_NAME -> record.name(Optional.empty());
                default -> {} // kind of call, message lamp and others
            }
        });
    }

    private void damaged(Instant at) {
        tally.badChecksum++;
        var flags = EnumSet.of(LineFlag.CHECKSUM_BAD);
        var empty = Optional.<String>empty();
        out.add(new LineSignal.Caller(
                at, new CallerReport(new CallerId.Garbled(), empty, empty, empty, empty, flags, trail.hex())));
    }

    private void deliver(Instant at) {
        record.deliver(trail).ifPresent(report -> out.add(new LineSignal.Caller(at, report)));
    }

    /** Ends the report: hands over what was not yet, be it that the number is missing. */
    private void close(Instant at) {
        if (!record.isEmpty()) {
            deliver(at);
            trail.clear();
        }
        record = new AtRecord();
    }
}
