package aftersales.persistence.call;

import aftersales.application.call.CallDocument;
import aftersales.application.call.CallListItem;
import aftersales.application.call.CallQueries;
import aftersales.application.call.CallView;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Masking;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.call.Call;
import aftersales.domain.call.CallId;
import aftersales.domain.call.CallStatus;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The call log: one statement for a page, two for a call. */
@ReadModel
class JdbiCallQueries implements CallQueries {
    private static final String COLUMNS =
            """
            c.id, c.version, c.channel, c.line_code, coalesce(l.name, c.line_code) as line_name, c.status,
            coalesce(c.caller_kind, 'NONE') as caller, c.caller_digits, c.caller_name, c.number_key, c.customer_id,
            k.name as customer_name, c.started_at, c.identified_at, c.answered_at, c.ended_at,
            cast(extract(epoch from c.ended_at - c.answered_at) as bigint) as seconds, c.rings, c.agent_id, c.agent_name,
            c.category, c.intent, c.note""";
    private static final String TABLES =
            """
            call.call c
            left join call.line l on l.code = c.line_code
            left join customer.customer k on k.id = c.customer_id""";
    private static final String TYPED_DIGITS = "regexp_replace(:q, '\\D', '', 'g')";

    private static final ListSql<CallColumns> LOG = ListSql.of(CallColumns.class)
            .select(COLUMNS)
            .from(TABLES)
            .key("c.id")
            .sortable("startedAt", "c.started_at", "timestamptz")
            .defaultSort("-startedAt")
            .search(
                    """
                    k.name ilike :q or c.note ilike :q
                    or (length(%1$s) >= 3 and (c.number_base_key like '%%' || %1$s || '%%' or c.caller_digits like '%%' || %1$s || '%%'))"""
                            .formatted(TYPED_DIGITS))
            .filter("line", "c.line_code = :line")
            .filter("status", "c.status = any(:statusList)")
            .filter("channel", "c.channel = :channel")
            .filter("agent", "c.agent_id = cast(:agent as uuid)")
            .filter("customer", "c.customer_id = cast(:customer as uuid)")
            .filter("from", "c.started_at >= cast(:from as date) at time zone :zone")
            .filter("to", "c.started_at < (cast(:to as date) + 1) at time zone :zone")
            .filter("category", "c.category = :category")
            .filter("intent", "c.intent = :intent");
    private static final Duration MISSED_STAY = Duration.ofHours(12);

    private final Reads reads;
    private final Acting acting;
    private final BusinessSettings business;
    private final Clock clock;

    @Inject
    JdbiCallQueries(@ReadDb Reads reads, Acting acting, BusinessSettings business, Clock clock) {
        this.reads = reads;
        this.acting = acting;
        this.business = business;
        this.clock = clock;
    }

    public record CallColumns(
            UUID id,
            int version,
            String channel,
            Optional<String> lineCode,
            Optional<String> lineName,
            String status,
            String caller,
            Optional<String> callerDigits,
            Optional<String> callerName,
            Optional<String> numberKey,
            Optional<UUID> customerId,
            Optional<String> customerName,
            Instant startedAt,
            Optional<Instant> identifiedAt,
            Optional<Instant> answeredAt,
            Optional<Instant> endedAt,
            Optional<Long> seconds,
            int rings,
            Optional<UUID> agentId,
            Optional<String> agentName,
            Optional<String> category,
            Optional<String> intent,
            Optional<String> note) {}

    @Override
    public Listing<CallListItem> list(ListRequest request) {
        var page = LOG.list(
                reads,
                request,
                CallScope.of(acting.current()),
                Map.of("zone", business.timeZone().getId()));
        return new Listing<>(
                page.items().stream().map(this::item).toList(), page.next(), page.previous(), page.count());
    }

    private CallListItem item(CallColumns c) {
        return new CallListItem(
                c.id(),
                c.version(),
                "IN",
                c.channel(),
                c.lineCode(),
                c.lineName(),
                c.status(),
                c.caller(),
                c.callerDigits().map(this::masked),
                c.customerId(),
                c.customerName(),
                c.startedAt(),
                c.answeredAt(),
                c.endedAt(),
                c.seconds(),
                c.rings(),
                c.agentId(),
                c.agentName(),
                c.category(),
                c.intent(),
                c.note());
    }

    @Override
    public CallView view(CallId id) {
        var scope = CallScope.of(acting.current());
        var parameters = new HashMap<String, Object>(scope.parameters());
        parameters.put("id", id.value());
        var call = reads.one(
                        "select %s from %s where c.id = :id and %s".formatted(COLUMNS, TABLES, scope.condition()),
                        parameters,
                        CallColumns.class)
                .orElseThrow(() -> new NotFound("Call", id.value()));
        return view(call, requests(id));
    }

    private List<CallDocument> requests(CallId id) {
        return reads.list(
                """
                select r.id, r.number, r.status, r.opened_at from servicerequest.service_request r
                where r.call_id = :call order by r.opened_at desc limit 50""",
                Map.of("call", id.value()),
                CallDocument.class);
    }

    private CallView view(CallColumns c, List<CallDocument> requests) {
        return new CallView(
                c.id(),
                c.version(),
                "IN",
                c.channel(),
                c.lineCode(),
                c.lineName(),
                c.status(),
                c.caller(),
                c.callerDigits().map(this::masked),
                c.numberKey().map(this::masked),
                c.callerName(),
                c.customerId(),
                c.customerName(),
                c.startedAt(),
                c.identifiedAt(),
                c.answeredAt(),
                c.endedAt(),
                c.seconds(),
                c.rings(),
                c.agentId(),
                c.agentName(),
                c.category(),
                c.intent(),
                c.note(),
                Call.LIFE.allowed(CallStatus.valueOf(c.status())).stream()
                        .map(Enum::name)
                        .toList(),
                requests);
    }

    private String masked(String number) {
        return Masking.phone(acting.current(), number);
    }

    @Override
    public List<UUID> onPanel() {
        var scope = CallScope.of(acting.current());
        var parameters = new HashMap<String, Object>(scope.parameters());
        var me = acting.current().userId().orElse(new UUID(0, 0));
        parameters.put("me", me);
        parameters.put("missedSince", clock.instant().minus(MISSED_STAY).atOffset(ZoneOffset.UTC));
        return reads.list(
                """
                select c.id from call.call c
                where (c.status = 'RINGING' or (c.status in ('ANSWERED', 'ENDED') and c.agent_id = :me)
                       or c.status in ('MISSED', 'UNANSWERED_UNKNOWN'))
                  and c.started_at >= :missedSince and %s
                  and not exists (select 1 from call.dismissal d where d.call_id = c.id and d.user_id = :me)
                order by c.started_at desc, c.id desc limit 20"""
                        .formatted(scope.condition()),
                parameters,
                (row, context) -> row.getObject("id", UUID.class));
    }
}
