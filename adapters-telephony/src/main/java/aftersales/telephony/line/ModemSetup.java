package aftersales.telephony.line;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Makes a modem report: which command to send when, and whether it answers. Pure; told the time and the number of replies
 * seen. Never says anything while the line is busy. After long silence it sends the last command again, or all of them
 * to a device that has not answered.
 */
final class ModemSetup {
    private final List<String> commands;
    private final LineTimings timings;
    private final Deque<String> pending = new ArrayDeque<>();
    private Optional<Instant> sentAt = Optional.empty();
    private Optional<Boolean> answers = Optional.empty();
    private Instant lastSaid = Instant.EPOCH;
    private long repliesBefore;

    ModemSetup(List<String> commands, LineTimings timings) {
        this.commands = List.copyOf(commands);
        this.timings = timings;
    }

    /** The device was opened anew. */
    void begin(Instant now) {
        pending.clear();
        pending.addAll(commands);
        sentAt = Optional.empty();
        answers = commands.isEmpty() ? Optional.of(true) : Optional.empty();
        lastSaid = now;
    }

    /**
     * The command to send now, if any.
     *
     * @param replies result codes seen since the program began
     * @param lastByte when the device last said anything
     * @param idle whether nothing goes on on the line
     */
    Optional<String> next(Instant now, long replies, Instant lastByte, boolean idle) {
        judge(now, replies);
        boolean mayTalk = idle && sentAt.isEmpty() && !now.isBefore(lastByte.plus(timings.breath()));
        if (!mayTalk) {
            return Optional.empty();
        }
        var latest = lastByte.isAfter(lastSaid) ? lastByte : lastSaid;
        if (pending.isEmpty() && !commands.isEmpty() && !now.isBefore(latest.plus(timings.keepAlive()))) {
            pending.addAll(answers.orElse(false) ? commands.subList(commands.size() - 1, commands.size()) : commands);
        }
        var command = Optional.ofNullable(pending.poll());
        if (command.isPresent()) {
            sentAt = Optional.of(now);
            lastSaid = now;
            repliesBefore = replies;
        }
        return command;
    }

    private void judge(Instant now, long replies) {
        if (sentAt.isEmpty()) {
            return;
        }
        if (replies > repliesBefore) {
            answers = Optional.of(true);
            sentAt = Optional.empty();
        } else if (!now.isBefore(sentAt.get().plus(timings.reply()))) {
            answers = Optional.of(false);
            sentAt = Optional.empty();
        }
    }

    /** Whether the device answered the last command; empty while that is not known yet. */
    Optional<Boolean> answers() {
        return answers;
    }
}
