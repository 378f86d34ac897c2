package aftersales.persistence.desk;

import aftersales.application.customer.LookUpCaller;
import aftersales.application.desk.CallCard;
import aftersales.application.desk.CallCardQueries;
import aftersales.application.desk.CardChoice;
import aftersales.application.desk.CardCustomer;
import aftersales.application.kernel.AccessLog;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Masking;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.call.Call;
import aftersales.domain.call.CallId;
import aftersales.domain.call.CallStatus;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.persistence.call.CallScope;
import aftersales.persistence.customer.CustomerScope;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import aftersales.persistence.servicerequest.ServiceRequestScope;
import aftersales.persistence.workorder.WorkOrderScope;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ReadModel
class JdbiCallCardQueries implements CallCardQueries {
    private static final int OPENINGS_REMEMBERED = 2_000;

    private final Reads reads;
    private final LookUpCaller callers;
    private final AccessLog accessLog;
    private final Acting acting;
    private final BusinessSettings business;
    private final Clock clock;

    /** Who was shown which file on which call: a card that is drawn anew at each ring is one opening. */
    private final Set<Opening> opened =
            Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<Opening, Boolean>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Opening, Boolean> eldest) {
                    return size() > OPENINGS_REMEMBERED;
                }
            }));

    private record Opening(String actor, UUID call, UUID customer) {}

    /** The row as read: a card, and the number to look for like ones with. */
    private record Read(CallCard card, Optional<PhoneNumber> number) {}

    @Inject
    JdbiCallCardQueries(
            @ReadDb Reads reads,
            LookUpCaller callers,
            AccessLog accessLog,
            Acting acting,
            BusinessSettings business,
            Clock clock) {
        this.reads = reads;
        this.callers = callers;
        this.accessLog = accessLog;
        this.acting = acting;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public CallCard card(CallId id) {
        var actor = acting.current();
        var calls = CallScope.of(actor, "c");
        var earlier = CallScope.of(actor, "e");
        var customers = CustomerScope.of(actor, "cu");
        var requests = ServiceRequestScope.of(actor, "r");
        var orders = WorkOrderScope.of(actor, "o");
        var parameters = new HashMap<String, Object>();
        for (var scope : List.of(calls, earlier, customers, requests, orders)) {
            parameters.putAll(scope.parameters());
        }
        parameters.put("id", id.value());
        parameters.put("me", actor.userId().orElse(new UUID(0, 0)));
        parameters.put("seesRequests", actor.has(Permission.REQUEST_VIEW));
        parameters.put("seesOrders", actor.has(Permission.WORK_ORDER_VIEW));
        parameters.put("seesSales", actor.has(Permission.SALE_VIEW));
        String sql = sql(calls, customers, requests, orders, earlier);
        var read = reads.one(sql, parameters, (row, context) -> read(row, actor))
                .orElseThrow(() -> new NotFound("Call", id.value()));
        read.card().customer().ifPresent(customer -> shown(actor, id, customer));
        return read.card().match().equals("UNKNOWN") ? withLikeNumbers(read, actor) : read.card();
    }

    private static String sql(
            RowScopeSql calls, RowScopeSql customers, RowScopeSql requests, RowScopeSql orders, RowScopeSql earlier) {
        return CardSql.CARD.formatted(
                calls.condition(),
                customers.condition(),
                customers.condition(),
                requests.condition(),
                requests.condition(),
                orders.condition(),
                earlier.condition());
    }

    private void shown(Actor actor, CallId call, CardCustomer customer) {
        if (opened.add(new Opening(actor.key(), call.value(), customer.id()))) {
            accessLog.opened("Customer", customer.id());
        }
    }

    private Read read(ResultSet row, Actor actor) throws SQLException {
        var json = new CardJson(row, actor);
        var customer = json.customer();
        var choices = customer.isPresent() ? List.<CardChoice>of() : json.choices();
        var agent = Optional.ofNullable(row.getObject("agent_id", UUID.class));
        var key = Optional.ofNullable(row.getString("number_key"));
        String entered = row.getString("number_entered");
        var card = new CallCard(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("status"),
                row.getString("channel"),
                text(row, "line_code"),
                text(row, "line_name"),
                match(row.getString("caller_kind"), customer.isPresent() || !choices.isEmpty()),
                text(row, "number").map(number -> Masking.phone(actor, number)),
                text(row, "caller_name"),
                instant(row, "started_at").orElseThrow(),
                instant(row, "answered_at"),
                instant(row, "ended_at"),
                row.getInt("rings"),
                agent,
                text(row, "agent_name"),
                agent.isPresent() && agent.equals(actor.userId()),
                row.getBoolean("dismissed"),
                text(row, "category"),
                text(row, "intent"),
                text(row, "note"),
                Call.LIFE.allowed(CallStatus.valueOf(row.getString("status"))).stream()
                        .map(Enum::name)
                        .toList(),
                choices,
                customer,
                json.units(LocalDate.ofInstant(clock.instant(), business.timeZone())),
                json.documents(),
                json.sales(),
                json.contacts());
        return new Read(card, key.map(k -> new PhoneNumber(k, entered)));
    }

    /** What the line said, and only for a number that it did say whether it is on file. */
    private static String match(String callerKind, boolean onFile) {
        if (callerKind == null) {
            return onFile ? "KNOWN" : "NONE";
        }
        if (onFile) {
            return "KNOWN"; // by the number, or by the agent's word for a caller without one
        }
        return callerKind.equals("KNOWN") ? "UNKNOWN" : callerKind;
    }

    private CallCard withLikeNumbers(Read read, Actor actor) {
        boolean maySearch = actor.has(Permission.CALL_HANDLE) || actor.has(Permission.CUSTOMER_VIEW);
        var like = read.number().filter(number -> maySearch).map(callers::lookUp);
        if (like.isEmpty() || !like.get().status().equals("MAYBE")) {
            return read.card();
        }
        var choices = like.get().matches().stream()
                .map(m -> new CardChoice(m.id(), m.code(), m.name(), m.contact(), 0))
                .toList();
        return maybe(read.card(), choices);
    }

    private static CallCard maybe(CallCard c, List<CardChoice> choices) {
        return new CallCard(
                c.id(),
                c.version(),
                c.status(),
                c.channel(),
                c.line(),
                c.lineName(),
                "MAYBE",
                c.number(),
                c.deliveredName(),
                c.startedAt(),
                c.answeredAt(),
                c.endedAt(),
                c.rings(),
                c.agentId(),
                c.agentName(),
                c.mine(),
                c.dismissed(),
                c.category(),
                c.intent(),
                c.note(),
                c.actions(),
                choices,
                c.customer(),
                c.units(),
                c.documents(),
                c.sales(),
                c.contacts());
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
