package aftersales.telephony.callerid;

import aftersales.domain.call.CallerId;
import aftersales.domain.call.CallerReport;
import aftersales.domain.call.LineFlag;
import aftersales.domain.call.LineSignal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
final class AtTextDialect extends AtLines {
    /** A pause of at least this many tenths of a second ends a ring pattern; within a pattern pauses are shorter. */
    private static final int PATTERN_PAUSE = 20;

    private static final Pattern RING_WITH_NUMBER =
            Pattern.compile("RING(?: ([0-9]{3,24})|;([0-9]*)(?:;([0-9]*))?|/([0-9]+)|: *[0-9]+ +DN[0-9]+ +([0-9]+))");
    private static final Pattern CLIP = Pattern.compile("\"([^\"]*)\"(?:,.*?(?:,([0-2]))?)?");

    private AtRecord record = new AtRecord();
    private boolean patternOpen;

    @Override
    boolean content(String text, Instant at) {
        if (ringLine(text, at) || tagLine(text, at)) {
            return true;
        }
        switch (text) {
            case "ERRM" -> damaged(at);
            case "END MSG" -> close(at);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    void blankLine(Instant at) {
        if (record.hasCaller()) {
            deliver(at);
        }
    }

    @Override
    void beforeRing(Instant at) {
        close(at);
        patternOpen = false;
    }

    @Override
    void silence(Instant at) {
        if (record.hasCaller()) {
            deliver(at);
        }
    }

    @Override
    void abandoned(Instant at) {
        close(at);
        if (patternOpen) {
            ring(at, Optional.empty());
        }
    }

    /** A last line without end holds a whole name, but perhaps only half of a number. */
    @Override
    boolean unfinished(String text) {
        var tag = AtTag.AT_START.matcher(text);
        if (!tag.find()) {
            return false;
        }
        if (AtTag.of(tag.group(1)) == AtTag.NAME) {
            record.name(name(text.substring(tag.end())));
        }
        return true;
    }

    @Override
    boolean isPending() {
        return patternOpen || !record.isEmpty();
    }

    @Override
    void forget() {
        record = new AtRecord();
        patternOpen = false;
    }

    private boolean ringLine(String text, Instant at) {
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
        tell(new LineSignal.Caller(
                at, new CallerReport(new CallerId.Garbled(), empty, empty, empty, empty, flags, trail.hex())));
    }

    private void deliver(Instant at) {
        record.deliver(trail).ifPresent(report -> tell(new LineSignal.Caller(at, report)));
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
