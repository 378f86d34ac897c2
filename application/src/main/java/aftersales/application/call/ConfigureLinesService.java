package aftersales.application.call;

import aftersales.application.kernel.AfterCommit;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.call.LineId;
import aftersales.domain.call.LineSetup;
import aftersales.domain.call.LineSetupId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.InvalidValue;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

@UseCase
class ConfigureLinesService implements ConfigureLines {
    private final LineSetups setups;
    private final PhoneLines lines;
    private final Desk desk;
    private final AfterCommit afterCommit;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ConfigureLinesService(
            LineSetups setups, PhoneLines lines, Desk desk, AfterCommit afterCommit, Ids ids, Clock clock) {
        this.setups = setups;
        this.lines = lines;
        this.desk = desk;
        this.afterCommit = afterCommit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public LineSetupId add(LineId line, LineSetup.Settings settings) {
        if (setups.findByLine(line).isPresent()) {
            throw new Conflict("line.exists", line);
        }
        var setup = LineSetup.of(new LineSetupId(ids.next()), line, checked(line, settings), clock.instant());
        setups.save(setup);
        takeEffect(line);
        return setup.state().id();
    }

    @Override
    public void change(LineSetupId id, Optional<Integer> expectedVersion, LineSetup.Settings settings) {
        var setup = setups.get(id);
        expectedVersion.ifPresent(setup::requireVersion);
        setup.change(checked(setup.state().line(), settings), clock.instant());
        setups.save(setup);
        takeEffect(setup.state().line());
    }

    @Override
    public void remove(LineSetupId id, int expectedVersion) {
        var setup = setups.get(id);
        setup.requireVersion(expectedVersion);
        setups.delete(setup, clock.instant());
        takeEffect(setup.state().line());
    }

    private LineSetup.Settings checked(LineId line, LineSetup.Settings settings) {
        if (!lines.profiles().contains(settings.profile())) {
            throw new InvalidValue("profile", "line.profile", String.join(", ", lines.profiles()));
        }
        if (settings.device().isEmpty() && settings.enabled() && !isOfStartSettings(line)) {
            throw new InvalidValue("device", "line.device-needed");
        }
        return settings;
    }

    private boolean isOfStartSettings(LineId line) {
        return lines.statuses().stream()
                .anyMatch(status -> status.source() == PhoneLines.Source.START_SETTINGS
                        && status.wiring().line().equals(line));
    }

    private void takeEffect(LineId line) {
        desk.lineChanged(line);
        var wirings = LineWirings.of(setups.all());
        afterCommit.run(() -> lines.listenTo(wirings));
    }
}
