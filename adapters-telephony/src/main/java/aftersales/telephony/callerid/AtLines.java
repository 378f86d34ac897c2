package aftersales.telephony.callerid;

import aftersales.domain.call.LineSignal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What all modems have in common that talk in lines: rings, answers to commands, echoes of commands, the DLE events of
 * voice modems, and silence where others would put an end mark. What a report looks like is left to the dialect.
 */
abstract sealed class AtLines implements Dialect permits AtTextDialect, AtHexDialect {
    /** No modem pauses this long between the lines of one report. */
    static final Duration SILENCE = Duration.ofMillis(400);

    /** After this silence a report is over, and the rest of a line that never came is given up. */
    static final Duration ABANDONED = Duration.ofSeconds(3);

    private static final byte DLE = 0x10;
    private static final Pattern PLAIN_RING = Pattern.compile("(?:CID )?RING(?: ([A-Z]|[0-9]{1,2}))?");
    private static final Pattern REPLY = Pattern.compile("OK|ERROR|0|4");
    private static final Pattern CHATTER =
            Pattern.compile("AT.*|CONNECT.*|NO CARRIER|NO DIALTONE|NO DIAL TONE|BUSY|NO ANSWER|VCON|CALLING MSG");

    final RawTrail trail = new RawTrail();
    final Tally tally = new Tally();
    private final ByteLines lines = new ByteLines();
    private final List<LineSignal> out = new ArrayList<>();
    private boolean escape;
    private boolean silent = true;
    private boolean abandoned = true;
    private Instant lastByte = Instant.EPOCH;

    /**
     * A line that is none of the common ones.
     *
     * @return whether it was understood
     */
    abstract boolean content(String text, Instant at);

    /** An empty line between others. */
    abstract void blankLine(Instant at);

    /** A ring indication is about to be told: what was begun before it is over. */
    abstract void beforeRing(Instant at);

    /** Nothing came for {@link #SILENCE}. */
    abstract void silence(Instant at);

    /** Nothing came for {@link #ABANDONED}. */
    abstract void abandoned(Instant at);

    /**
     * A line whose end never came.
     *
     * @return whether it belongs to a report, so that its rest must not be taken for a line
     */
    abstract boolean unfinished(String text);

    /** Whether something was begun that silence will end. */
    abstract boolean isPending();

    /** Forgets what was begun. */
    abstract void forget();

    @Override
    public final List<LineSignal> feed(byte[] bytes, Instant at) {
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
    public final List<LineSignal> tick(Instant now) {
        passTime(now);
        return drain();
    }

    @Override
    public final Optional<Instant> deadline() {
        if (abandoned || (lines.isEmpty() && !isPending())) {
            return Optional.empty();
        }
        return Optional.of(lastByte.plus(silent ? ABANDONED : SILENCE));
    }

    @Override
    public final void reset() {
        lines.clear();
        trail.clear();
        forget();
        escape = false;
        silent = true;
        abandoned = true;
    }

    @Override
    public final Counters counters() {
        return tally.snapshot();
    }

    final void tell(LineSignal signal) {
        out.add(signal);
    }

    final void ring(Instant at, Optional<String> pattern) {
        beforeRing(at);
        trail.clear();
        tell(new LineSignal.Ring(at, pattern));
    }

    private List<LineSignal> drain() {
        var signals = List.copyOf(out);
        out.clear();
        return signals;
    }

    private void passTime(Instant now) {
        if (!silent && !now.isBefore(lastByte.plus(SILENCE))) {
            silent = true;
            silence(lastByte.plus(SILENCE));
        }
        if (!abandoned && !now.isBefore(lastByte.plus(ABANDONED))) {
            abandoned = true;
            giveUpUnfinishedLine();
            abandoned(lastByte.plus(ABANDONED));
        }
    }

    private void giveUpUnfinishedLine() {
        if (lines.isEmpty()) {
            return;
        }
        escape = false;
        var bytes = lines.take();
        if (unfinished(text(bytes))) {
            lines.skip();
        } else {
            tally.garbageBytes += bytes.length;
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
            if (!lines.isEmpty()) {
                lines.add(b); // an event, or noise, that cuts into a line: what it swallowed may have been a digit
            }
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
            case 'H', 'P' -> tell(new LineSignal.OffHook(at));
            case 'h', 'p', 'l' -> tell(new LineSignal.OnHook(at));
            case 'b' -> tell(new LineSignal.BusyTone(at));
            default -> {} // brackets around a report, tones: nothing that a call depends on
        }
    }

    private void line(byte[] bytes, Instant at) {
        var text = text(bytes);
        if (text.isEmpty()) {
            blankLine(at);
            return;
        }
        if (plainRing(text, at) || content(text, at)) {
            return;
        }
        if (REPLY.matcher(text).matches()) {
            tally.replies++;
        } else if (!CHATTER.matcher(text.toUpperCase(Locale.ROOT)).matches()) {
            tally.garbageBytes += bytes.length;
        }
    }

    private boolean plainRing(String text, Instant at) {
        var plain = PLAIN_RING.matcher(text);
        if (plain.matches()) {
            ring(at, Optional.ofNullable(plain.group(1)));
            return true;
        }
        if (text.equals("2")) { // RING as a number, when the device was left with ATV0
            ring(at, Optional.empty());
            return true;
        }
        return false;
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
}
