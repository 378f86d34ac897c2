package aftersales.persistence.call;

import aftersales.domain.call.LineId;
import aftersales.domain.call.LineSetup;
import aftersales.domain.call.LineSetupId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "line", schema = "call")
class LineRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    protected LineRow() {}

    private LineRow(UUID id, Integer version, Instant updatedAt, Columns columns) {
        this.id = id;
        this.version = version;
        this.updatedAt = updatedAt;
        this.columns = columns;
    }

    @Embeddable
    record Columns(
            String code,
            String name,
            String device,
            String profile,
            String areaCode,
            String outsidePrefix,
            boolean enabled) {}

    static LineRow of(LineSetup setup, Instant now) {
        var state = setup.state();
        var settings = state.settings();
        return new LineRow(
                state.id().value(),
                setup.isNew() ? null : state.version(),
                now,
                new Columns(
                        state.line().value(),
                        settings.name().orElse(null),
                        settings.device().orElse(null),
                        settings.profile(),
                        settings.areaCode().orElse(null),
                        settings.outsidePrefix().orElse(null),
                        settings.enabled()));
    }

    LineSetup restored() {
        return LineSetup.restore(new LineSetup.State(
                new LineSetupId(id),
                version,
                new LineId(columns.code()),
                new LineSetup.Settings(
                        Optional.ofNullable(columns.name()),
                        Optional.ofNullable(columns.device()),
                        columns.profile(),
                        Optional.ofNullable(columns.areaCode()),
                        Optional.ofNullable(columns.outsidePrefix()),
                        columns.enabled())));
    }
}
