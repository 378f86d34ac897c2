package aftersales.domain.parts;

import static aftersales.domain.parts.StockDocumentAction.CHANGE;
import static aftersales.domain.parts.StockDocumentAction.DISCARD;
import static aftersales.domain.parts.StockDocumentAction.POST;
import static aftersales.domain.parts.StockDocumentAction.REVERSE;
import static aftersales.domain.parts.StockDocumentStatus.DRAFT;
import static aftersales.domain.parts.StockDocumentStatus.POSTED;
import static aftersales.domain.parts.StockDocumentStatus.REVERSED;

import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Transitions;
import aftersales.domain.kernel.Validation;
import aftersales.domain.parts.StockDocumentEvent.CounterDocumentPosted;
import aftersales.domain.parts.StockDocumentEvent.StockDocumentChanged;
import aftersales.domain.parts.StockDocumentEvent.StockDocumentDiscarded;
import aftersales.domain.parts.StockDocumentEvent.StockDocumentDrafted;
import aftersales.domain.parts.StockDocumentEvent.StockDocumentPosted;
import aftersales.domain.parts.StockDocumentEvent.StockDocumentReversed;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A document that moves parts (SM-M). It is drafted, changed as long as it moves nothing, and posted: then its movements
 * stand in the ledger and nothing of it is edited any more. What was posted in error is taken back by a counter-document,
 * which is itself a posted document with the two places exchanged.
 */
public final class StockDocument extends Aggregate<StockDocument.State> {
    /** The life of a document (SM-M). */
    public static final Transitions<StockDocumentStatus, StockDocumentAction> LIFE =
            Transitions.<StockDocumentStatus, StockDocumentAction>table()
                    //   action   becomes   allowed from
                    .row(CHANGE, DRAFT, DRAFT)
                    .row(POST, POSTED, DRAFT)
                    .row(DISCARD, DRAFT, DRAFT)
                    .row(REVERSE, REVERSED, POSTED)
                    .build();

    /**
     * What a document says.
     *
     * @param from place that parts leave; empty when they come from outside
     * @param to place that parts come to; empty when they leave for good
     * @param reference number of somebody else's paper, such as a delivery note
     * @param note why, for instance, something is scrapped
     */
    public record Content(
            Optional<StockPlace> from,
            Optional<StockPlace> to,
            List<StockLine> lines,
            Optional<String> reference,
            Optional<String> note) {
        /** The most lines that one document may have. */
        public static final int MOST_LINES = 200;

        /** @throws aftersales.domain.kernel.InvalidValue naming the fields that are wrong */
        public Content {
            var v = new Validation();
            var rawReference = reference;
            var rawNote = note;
            lines = List.copyOf(lines);
            reference = v.check("reference", () -> rawReference.flatMap(text -> Text.optional(text, 100)))
                    .orElse(Optional.empty());
            note = v.check("note", () -> rawNote.flatMap(text -> Text.optional(text, 500)))
                    .orElse(Optional.empty());
            v.require(lines.size() <= MOST_LINES, "lines", "parts.too-many-lines", MOST_LINES);
            var ids = new HashSet<>();
            v.require(lines.stream().allMatch(line -> ids.add(line.id())), "lines", "parts.line-twice");
            var serials = new HashSet<>();
            v.require(
                    lines.stream()
                            .flatMap(line -> line.serials().stream()
                                    .map(serial -> line.part().value() + " " + serial))
                            .allMatch(serials::add),
                    "lines",
                    "parts.serial-twice");
            v.throwIfInvalid();
        }

        /** The same the other way round, in lines of its own. */
        Content exchanged(Optional<String> why, Supplier<UUID> ids) {
            return new Content(
                    to,
                    from,
                    lines.stream()
                            .map(line -> new StockLine(ids.get(), line.part(), line.quantity(), line.serials()))
                            .toList(),
                    reference,
                    why);
        }
    }

    /**
     * Everything that is known about a document.
     *
     * @param counterOf the document that this one takes back
     * @param counteredBy the document that took this one back
     */
    @RecordBuilder
    public record State(
            StockDocumentId id,
            int version,
            DocumentNumber number,
            StockDocumentKind kind,
            StockDocumentStatus status,
            Content content,
            Instant createdAt,
            Optional<UserId> createdBy,
            Optional<Instant> postedAt,
            Optional<UserId> postedBy,
            Optional<Instant> reversedAt,
            Optional<UserId> reversedBy,
            Optional<String> reverseReason,
            Optional<StockDocumentId> counterOf,
            Optional<StockDocumentId> counteredBy,
            Optional<String> branch,
            Optional<String> team)
            implements AggregateState, StockDocumentStateBuilder.With {}

    private StockDocument(State state, StockDocumentEvent created) {
        super(state, created);
    }

    private StockDocument(State state, AuditLock lock) {
        super(state, lock);
    }

    /** What is known when a document is drafted. */
    public record Draft(
            StockDocumentId id,
            DocumentNumber number,
            StockDocumentKind kind,
            Content content,
            Optional<UserId> by,
            Optional<String> branch,
            Optional<String> team) {}

    /** @throws aftersales.domain.kernel.InvalidValue when the places do not fit the kind */
    public static StockDocument draft(Draft draft, Instant now) {
        requirePlaces(draft.kind(), draft.content());
        return new StockDocument(
                StockDocumentStateBuilder.builder()
                        .id(draft.id())
                        .version(0)
                        .number(draft.number())
                        .kind(draft.kind())
                        .status(DRAFT)
                        .content(draft.content())
                        .createdAt(now)
                        .createdBy(draft.by())
                        .branch(draft.branch())
                        .team(draft.team())
                        .build(),
                new StockDocumentDrafted(draft.id(), draft.kind(), now));
    }

    public static StockDocument restore(State state) {
        return new StockDocument(state, AuditLock.open());
    }

    /** What can be done next; a counter-document is never taken back itself. */
    public Set<StockDocumentAction> allowedActions() {
        return allowed(state().status(), state().counterOf().isPresent());
    }

    /** As {@link #allowedActions}, of a document that was not restored. */
    public static Set<StockDocumentAction> allowed(StockDocumentStatus status, boolean counter) {
        var allowed = EnumSet.noneOf(StockDocumentAction.class);
        allowed.addAll(LIFE.allowed(status));
        if (counter) {
            allowed.remove(REVERSE);
        }
        return Collections.unmodifiableSet(allowed);
    }

    /** @throws aftersales.domain.kernel.InvalidValue when the places do not fit the kind */
    public void change(Content content, Instant now) {
        next(CHANGE);
        requirePlaces(state().kind(), content);
        if (!content.equals(state().content())) {
            change(state().withContent(content), new StockDocumentChanged(state().id(), now));
        }
    }

    /**
     * Moves the parts.
     *
     * @return what the ledger has to take in
     * @throws aftersales.domain.kernel.RuleBroken {@code parts.no-lines}, {@code parts.scrap-reason}
     */
    public List<StockMovement> post(Optional<UserId> by, Supplier<UUID> ids, Instant now) {
        var status = next(POST);
        require(!state().content().lines().isEmpty(), "parts.no-lines");
        require(
                state().kind() != StockDocumentKind.SCRAP
                        || state().content().note().isPresent(),
                "parts.scrap-reason");
        change(
                state().with()
                        .status(status)
                        .postedAt(Optional.of(now))
                        .postedBy(by)
                        .build(),
                new StockDocumentPosted(state().id(), state().kind(), now));
        return movements(ids, now);
    }

    /** Says that the draft is thrown away; the repository removes it. */
    public void discard(Instant now) {
        next(DISCARD);
        change(state(), new StockDocumentDiscarded(state().id(), now));
    }

    /** The counter-document that is to be, who takes the original back and why. */
    public record Countering(StockDocumentId id, DocumentNumber number, String reason, Optional<UserId> by) {}

    /**
     * Takes a posted document back.
     *
     * @return the counter-document, posted already; {@link #movements} are what the ledger has to take in
     */
    public StockDocument reverse(Countering how, Supplier<UUID> ids, Instant now) {
        var status = next(REVERSE);
        var why = Text.required(how.reason(), 500);
        var counter = how.id();
        var by = how.by();
        var counterState = state().with()
                .id(counter)
                .version(0)
                .number(how.number())
                .content(state().content().exchanged(Optional.of(why), ids))
                .createdAt(now)
                .createdBy(by)
                .postedAt(Optional.of(now))
                .postedBy(by)
                .counterOf(Optional.of(state().id()))
                .build();
        change(
                state().with()
                        .status(status)
                        .reversedAt(Optional.of(now))
                        .reversedBy(by)
                        .reverseReason(Optional.of(why))
                        .counteredBy(Optional.of(counter))
                        .build(),
                new StockDocumentReversed(state().id(), counter, why, now));
        return new StockDocument(counterState, new CounterDocumentPosted(counter, state().id(), now));
    }

    /** What this document does to the places that it names. */
    public List<StockMovement> movements(Supplier<UUID> ids, Instant at) {
        var source = new StockSource(
                StockSource.Kind.STOCK_DOCUMENT,
                state().id().value(),
                state().number().value());
        var movements = new ArrayList<StockMovement>();
        for (var line : state().content().lines()) {
            state().content()
                    .from()
                    .ifPresent(place -> movements.addAll(StockMovement.of(line, place, false, source, ids, at)));
            state().content()
                    .to()
                    .ifPresent(place -> movements.addAll(StockMovement.of(line, place, true, source, ids, at)));
        }
        return List.copyOf(movements);
    }

    private static void requirePlaces(StockDocumentKind kind, Content content) {
        var v = new Validation();
        v.require(kind.leaves(content.from()), "from", "parts.place-of-kind");
        v.require(kind.reaches(content.to()), "to", "parts.place-of-kind");
        v.require(content.from().isEmpty() || !content.from().equals(content.to()), "to", "parts.same-place");
        v.throwIfInvalid();
    }

    private StockDocumentStatus next(StockDocumentAction action) {
        if (!allowedActions().contains(action)) {
            throw new IllegalTransition(state().status(), action, allowedActions());
        }
        return LIFE.next(state().status(), action);
    }
}
