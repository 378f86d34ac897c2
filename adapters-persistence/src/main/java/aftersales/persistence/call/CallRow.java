package aftersales.persistence.call;

import aftersales.domain.call.Call;
import aftersales.domain.call.CallCategory;
import aftersales.domain.call.CallChannel;
import aftersales.domain.call.CallId;
import aftersales.domain.call.CallStatus;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineId;
import aftersales.domain.call.PurchaseIntent;
import aftersales.domain.call.WrapUp;
import aftersales.domain.kernel.PhoneNumber;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The caller is a sealed type and the number two columns more than the state has, hence mapped by hand. */
@Entity
@Table(name = "call", schema = "call")
class CallRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    protected CallRow() {}

    private CallRow(UUID id, Integer version, Instant updatedAt, Columns columns) {
        this.id = id;
        this.version = version;
        this.updatedAt = updatedAt;
        this.columns = columns;
    }

    @Embeddable
    record Columns(
            @Enumerated(EnumType.STRING) CallStatus status,
            @Enumerated(EnumType.STRING) CallChannel channel,
            String lineCode,
            String callKey,
            String callerKind,
            String callerDigits,
            String callerName,
            String numberKey,
            String numberBaseKey,
            String numberEntered,
            Instant startedAt,
            Instant identifiedAt,
            Instant answeredAt,
            Instant endedAt,
            int rings,
            UUID agentId,
            String agentName,
            String branch,
            String team,
            UUID customerId,
            @Enumerated(EnumType.STRING) CallCategory category,
            @Enumerated(EnumType.STRING) PurchaseIntent intent,
            String note) {}

    static CallRow of(Call call, Instant now) {
        var state = call.state();
        return new CallRow(state.id().value(), call.isNew() ? null : state.version(), now, columns(state));
    }

    private static Columns columns(Call.State state) {
        var known = state.caller().filter(CallerId.Known.class::isInstance).map(CallerId.Known.class::cast);
        return new Columns(
                state.status(),
                state.channel(),
                state.line().map(LineId::value).orElse(null),
                state.callKey(),
                state.caller().map(CallRow::kind).orElse(null),
                known.map(CallerId.Known::rawDigits).orElse(null),
                known.flatMap(CallerId.Known::name).orElse(null),
                state.number().map(PhoneNumber::key).orElse(null),
                state.number().map(PhoneNumber::baseKey).orElse(null),
                state.number().map(PhoneNumber::entered).orElse(null),
                state.startedAt(),
                state.identifiedAt().orElse(null),
                state.answeredAt().orElse(null),
                state.endedAt().orElse(null),
                state.rings(),
                state.agentId().orElse(null),
                state.agentName().orElse(null),
                state.branch().orElse(null),
                state.team().orElse(null),
                state.customerId().orElse(null),
                state.wrapUp().map(WrapUp::category).orElse(null),
                state.wrapUp().flatMap(WrapUp::intent).orElse(null),
                state.wrapUp().flatMap(WrapUp::note).orElse(null));
    }

    private static String kind(CallerId caller) {
        return caller.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    Call restored() {
        var c = columns;
        return Call.restore(new Call.State(
                new CallId(id),
                version,
                c.status(),
                c.channel(),
                Optional.ofNullable(c.lineCode()).map(LineId::new),
                c.callKey(),
                Optional.ofNullable(c.callerKind()).map(this::caller),
                Optional.ofNullable(c.numberKey()).map(key -> new PhoneNumber(key, c.numberEntered())),
                c.startedAt(),
                Optional.ofNullable(c.identifiedAt()),
                Optional.ofNullable(c.answeredAt()),
                Optional.ofNullable(c.endedAt()),
                c.rings(),
                Optional.ofNullable(c.agentId()),
                Optional.ofNullable(c.agentName()),
                Optional.ofNullable(c.branch()),
                Optional.ofNullable(c.team()),
                Optional.ofNullable(c.customerId()),
                Optional.ofNullable(c.category())
                        .map(category ->
                                new WrapUp(category, Optional.ofNullable(c.intent()), Optional.ofNullable(c.note())))));
    }

    private CallerId caller(String kind) {
        return switch (kind) {
            case "KNOWN" -> new CallerId.Known(columns.callerDigits(), Optional.ofNullable(columns.callerName()));
            case "WITHHELD" -> new CallerId.Withheld();
            case "UNAVAILABLE" -> new CallerId.Unavailable();
            case "GARBLED" -> new CallerId.Garbled();
            default -> throw new IllegalStateException("caller of kind " + kind);
        };
    }
}
