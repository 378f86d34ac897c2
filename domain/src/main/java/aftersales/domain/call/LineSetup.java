package aftersales.domain.call;

import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How one telephone line is set up: the device behind it and the numbers around it. For a line that the start settings
 * name, the device there comes first and only name, area code and outside prefix count.
 */
public final class LineSetup extends Aggregate<LineSetup.State> {
    private static final Pattern AREA_CODE = Pattern.compile("0[0-9]{2,4}");
    private static final Pattern OUTSIDE_PREFIX = Pattern.compile("[0-9*#]{1,3}");
    private static final int MAX_DEVICE = 200;

    @RecordBuilder
    public record State(LineSetupId id, int version, LineId line, Settings settings)
            implements AggregateState, LineSetupStateBuilder.With {}

    /**
     * @param name what people call the line; empty: its code
     * @param device path of the device; empty when the start settings name it
     * @param profile what the device speaks, such as {@code at-vcid}
     * @param areaCode area code with its leading zero ({@code 021}), for local numbers; empty: that of the business
     * @param outsidePrefix digits that the telephone system puts before outside numbers
     * @param enabled whether the line is listened to
     */
    public record Settings(
            Optional<String> name,
            Optional<String> device,
            String profile,
            Optional<String> areaCode,
            Optional<String> outsidePrefix,
            boolean enabled) {

        /** @throws InvalidValue naming every field that is wrong */
        public Settings {
            var given = new Validation();
            var rawName = name;
            var rawDevice = device;
            var rawProfile = profile;
            name = given.check("name", () -> rawName.flatMap(text -> Text.optional(text, 60)))
                    .orElse(Optional.empty());
            device = given.check("device", () -> rawDevice.flatMap(text -> Text.optional(text, MAX_DEVICE)))
                    .orElse(Optional.empty());
            profile =
                    given.check("profile", () -> Text.required(rawProfile, 20)).orElse("");
            areaCode = areaCode.map(String::strip).filter(code -> !code.isEmpty());
            outsidePrefix = outsidePrefix.map(String::strip).filter(prefix -> !prefix.isEmpty());
            given.require(
                    areaCode.isEmpty() || AREA_CODE.matcher(areaCode.get()).matches(), "areaCode", "line.area-code");
            given.require(
                    outsidePrefix.isEmpty()
                            || OUTSIDE_PREFIX.matcher(outsidePrefix.get()).matches(),
                    "outsidePrefix",
                    "line.outside-prefix");
            given.throwIfInvalid();
        }
    }

    private LineSetup(State state, DomainEvent created) {
        super(state, created);
    }

    private LineSetup(State loaded) {
        super(loaded, AuditLock.open());
    }

    public static LineSetup of(LineSetupId id, LineId line, Settings settings, Instant now) {
        return new LineSetup(new State(id, 0, line, settings), new LineSetupEvent.LineSetUp(id, line, now));
    }

    public static LineSetup restore(State state) {
        return new LineSetup(state);
    }

    /** Settings that are already so change nothing. */
    public void change(Settings settings, Instant now) {
        if (!settings.equals(state().settings())) {
            change(state().with().settings(settings).build(), new LineSetupEvent.LineSetupChanged(state().id(), now));
        }
    }
}
