package aftersales.web.desk;

import aftersales.application.call.CallQueries;
import aftersales.application.desk.CallCard;
import aftersales.application.desk.CallCardQueries;
import aftersales.application.desk.CardContact;
import aftersales.application.desk.CardDocument;
import aftersales.application.desk.CardUnit;
import aftersales.application.kernel.Acting;
import aftersales.domain.call.CallCategory;
import aftersales.domain.call.CallId;
import aftersales.domain.call.PurchaseIntent;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.web.kernel.Messages;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cards of the call panel: those of the reader's panel, or that of one call ({@code ?id=}). */
@Named("callCards")
@RequestScoped
public class CallCardsPage extends PageSupport {
    private static final Set<String> WITHOUT_NUMBER = Set.of("WITHHELD", "UNAVAILABLE", "GARBLED", "NONE", "UNKNOWN");
    private static final Set<String> OVER_WITHOUT_ANSWER = Set.of("MISSED", "UNANSWERED_UNKNOWN");

    private final CallCardQueries queries;
    private final CallQueries calls;
    private final Acting acting;
    private final Messages texts;
    private Optional<List<CallCard>> cards = Optional.empty();

    @Inject
    public CallCardsPage(CallCardQueries queries, CallQueries calls, Acting acting, Messages texts) {
        this.queries = queries;
        this.calls = calls;
        this.acting = acting;
        this.texts = texts;
    }

    /** For the CDI proxy. */
    protected CallCardsPage() {
        this(null, null, null, null);
    }

    public List<CallCard> getCards() {
        if (cards.isEmpty()) {
            var ids = uuidParameter("id").map(List::of).orElseGet(calls::onPanel);
            cards = Optional.of(ids.stream().flatMap(this::card).toList());
        }
        return cards.get();
    }

    private Stream<CallCard> card(UUID id) {
        try {
            return Stream.of(queries.card(new CallId(id))).filter(card -> !card.dismissed());
        } catch (NotFound e) {
            return Stream.empty(); // taken by somebody whose calls this reader does not see
        }
    }

    /** Whether the call is somebody else's now, or dealt with: the card says so and goes. */
    public boolean leaving(CallCard card) {
        return card.status().equals("WRAPPED_UP")
                || card.status().equals("BLOCKED")
                || (card.agentId().isPresent() && !card.mine());
    }

    public String tone(CallCard card) {
        if (leaving(card)) {
            return "leaving";
        }
        if (card.status().equals("RINGING")) {
            return "ringing";
        }
        return OVER_WITHOUT_ANSWER.contains(card.status()) ? "missed" : "talking";
    }

    public String state(CallCard card) {
        return texts.label("CallStatus", card.status());
    }

    /** The line that rings, or that the number was typed. */
    public String place(CallCard card) {
        return card.lineName()
                .map(line -> texts.text("desk.line", line))
                .orElseGet(() -> texts.label("CallChannel", card.channel()));
    }

    /** What a screen reader says of the card. */
    public String title(CallCard card) {
        var who = card.customer().map(c -> c.name()).or(card::number).orElseGet(() -> texts.text(explanation(card)));
        return state(card) + " " + place(card) + " " + who;
    }

    public boolean unnamed(CallCard card) {
        return card.customer().isEmpty() && WITHOUT_NUMBER.contains(card.match());
    }

    /** Key of the text that says why no customer is shown. */
    public String explanation(CallCard card) {
        return switch (card.match()) {
            case "WITHHELD" -> "desk.caller.withheld";
            case "UNAVAILABLE" -> "desk.caller.unavailable";
            case "GARBLED" -> "desk.caller.garbled";
            case "NONE" -> "desk.caller.none";
            default -> "desk.caller.unknown";
        };
    }

    public String choiceText(CallCard card) {
        return card.match().equals("MAYBE") ? "desk.maybe" : "desk.choose";
    }

    public boolean mayTake(CallCard card) {
        return card.actions().contains("CLAIM") && !card.mine() && has(Permission.CALL_HANDLE);
    }

    public boolean mayWrapUp(CallCard card) {
        boolean possible = card.actions().contains("WRAP_UP")
                || card.status().equals("ANSWERED")
                || OVER_WITHOUT_ANSWER.contains(card.status());
        return possible && has(Permission.CALL_HANDLE);
    }

    public boolean mayOpenRequest(CallCard card) {
        return card.customer().isPresent() && has(Permission.REQUEST_CREATE);
    }

    public boolean mayOpenCustomer(CallCard card) {
        return card.customer().isEmpty() && has(Permission.CUSTOMER_EDIT);
    }

    private boolean has(Permission permission) {
        return acting.current().has(permission);
    }

    public String newRequest(CallCard card) {
        return "/servicerequest/new?call=" + card.id()
                + card.customer().map(c -> "&customer=" + c.id()).orElse("");
    }

    public String newRequest(CallCard card, CardUnit unit) {
        return newRequest(card) + "&unit=" + unit.id();
    }

    public String link(CardDocument document) {
        String feature = document.kind().equals("WorkOrder") ? "workorder" : "servicerequest";
        return "/" + feature + "/view?id=" + document.id();
    }

    /** The enum under which the labels of the document's states stand. */
    public String statusType(CardDocument document) {
        return document.kind().equals("WorkOrder") ? "WorkOrderStatus" : "RequestStatus";
    }

    /** Verdict and last day in one line: "In warranty until 2027-03-01"; a window of return or exchange names both its days. */
    public String cover(CardUnit unit) {
        String verdict = texts.label("Verdict", unit.verdict());
        if (!unit.until().equals(unit.coverUntil())) {
            return texts.text(
                    "desk.cover-window",
                    verdict,
                    unit.until().map(LocalDate::toString).orElse(""),
                    unit.coverUntil().map(LocalDate::toString).orElse(""));
        }
        return unit.until()
                .map(day ->
                        texts.text(unit.covered() ? "desk.cover-until" : "desk.cover-ended", verdict, day.toString()))
                .orElse(verdict);
    }

    /** When it was sold, whether by us, and how often it was repaired. */
    public String origin(CardUnit unit) {
        var facts = Stream.of(
                unit.soldOn().map(day -> texts.text("desk.sold-on", day.toString())),
                Optional.of(texts.text(unit.soldByUs() ? "desk.sold-by-us" : "desk.sold-by-others")),
                Optional.of(texts.text("desk.repairs", unit.repairs())));
        return facts.flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    /** What came of an earlier call: category, intent, agent; else its state. */
    public String outcome(CardContact contact) {
        var parts = Stream.of(
                        contact.category().map(c -> texts.label("CallCategory", c)),
                        contact.intent().map(i -> texts.label("PurchaseIntent", i)),
                        contact.agent())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return contact.category().isPresent() ? parts : texts.label("CallStatus", contact.status());
    }

    public List<String> getCategories() {
        return Arrays.stream(CallCategory.values()).map(Enum::name).toList();
    }

    public List<String> getIntents() {
        return Arrays.stream(PurchaseIntent.values()).map(Enum::name).toList();
    }
}
