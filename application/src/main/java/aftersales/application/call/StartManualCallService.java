package aftersales.application.call;

import aftersales.application.customer.LineContexts;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.PhoneNumbers;
import aftersales.application.kernel.UseCase;
import aftersales.domain.call.Call;
import aftersales.domain.call.CallId;
import aftersales.domain.call.CallerId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

@UseCase
class StartManualCallService implements StartManualCall {
    private static final int LONGEST_NUMBER = 40;

    private final Calls calls;
    private final PhoneNumbers numbers;
    private final LineContexts lines;
    private final KnownCaller caller;
    private final Desk desk;
    private final Ids ids;
    private final Acting acting;
    private final Clock clock;

    @Inject
    StartManualCallService(
            Calls calls,
            PhoneNumbers numbers,
            LineContexts lines,
            KnownCaller caller,
            Desk desk,
            Ids ids,
            Acting acting,
            Clock clock) {
        this.calls = calls;
        this.numbers = numbers;
        this.lines = lines;
        this.caller = caller;
        this.desk = desk;
        this.ids = ids;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public CallId start(Command command) {
        var now = clock.instant();
        var number = read(command);
        var call = Call.typed(
                new CallId(ids.next()),
                command.line(),
                new CallerId.Known(digits(number), Optional.empty()),
                Optional.of(number),
                Desk.agent(acting.current()),
                now);
        caller.link(call, now);
        calls.save(call);
        desk.tell(Desk.News.TAKEN, call.state().id());
        return call.state().id();
    }

    private PhoneNumber read(Command command) {
        var input = new Validation();
        var text = input.check("number", () -> Text.required(command.number(), LONGEST_NUMBER));
        input.throwIfInvalid();
        var context = command.line().flatMap(line -> lines.of(line.value()));
        return text.flatMap(raw -> context.isPresent() ? numbers.read(raw, context.get()) : numbers.read(raw))
                .filter(number -> digits(number).length() > 0)
                .orElseThrow(() -> new InvalidValue("number", "phone.unreadable"));
    }

    /** What a line would have delivered: the digits of the key, without an extension. */
    private static String digits(PhoneNumber number) {
        return number.baseKey().replaceAll("(?!^\\+)[^0-9]", "");
    }
}
