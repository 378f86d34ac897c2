package aftersales.domain.installedbase;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Transitions;
import aftersales.domain.kernel.Validation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing with a serial number in the hands of a customer. It comes into being when it is sold, is installed and used,
 * comes in for repair and goes back, and ends replaced, taken back or scrapped. Its cover follows from facts: what it was
 * promised when sold, since when that counts, and how long it was in repair.
 */
public final class Unit extends Aggregate<Unit.State> {

    /** SM-T. A unit that nobody reported as installed can still be repaired, replaced or taken back. */
    public static final Transitions<UnitStatus, UnitAction> LIFE = Transitions.<UnitStatus, UnitAction>table()
            .row(UnitAction.INSTALL, UnitStatus.INSTALLED, UnitStatus.SOLD)
            .row(UnitAction.COMMISSION, UnitStatus.IN_SERVICE, UnitStatus.SOLD, UnitStatus.INSTALLED)
            .row(
                    UnitAction.RECEIVE_FOR_REPAIR,
                    UnitStatus.IN_REPAIR,
                    UnitStatus.SOLD,
                    UnitStatus.INSTALLED,
                    UnitStatus.IN_SERVICE)
            .row(UnitAction.RETURN_FROM_REPAIR, UnitStatus.IN_SERVICE, UnitStatus.IN_REPAIR)
            .row(
                    UnitAction.REPLACE,
                    UnitStatus.REPLACED,
                    UnitStatus.SOLD,
                    UnitStatus.INSTALLED,
                    UnitStatus.IN_SERVICE,
                    UnitStatus.IN_REPAIR)
            .row(
                    UnitAction.TAKE_BACK,
                    UnitStatus.RETURNED,
                    UnitStatus.SOLD,
                    UnitStatus.INSTALLED,
                    UnitStatus.IN_SERVICE,
                    UnitStatus.IN_REPAIR)
            .row(
                    UnitAction.SCRAP,
                    UnitStatus.SCRAPPED,
                    UnitStatus.SOLD,
                    UnitStatus.INSTALLED,
                    UnitStatus.IN_SERVICE,
                    UnitStatus.IN_REPAIR)
            .build();

    private Unit(State state, UnitRegistered created) {
        super(state, created);
    }

    private Unit(State loaded) {
        super(loaded, AuditLock.open());
    }

    /** Takes a unit into the installed base; sold units begin as sold, those met in service as in service. */
    public static Unit register(
            UnitId id,
            SerialNumber serial,
            ProductId product,
            Holder holder,
            Origin origin,
            CoverTerms terms,
            Optional<String> branch,
            Optional<String> team,
            Instant now) {
        var state = new State(
                id,
                0,
                serial,
                product,
                holder.purchaser(),
                holder.user(),
                origin.source(),
                origin.soldByUs(),
                origin.dates(),
                origin.evidence(),
                terms,
                origin.firstStatus(),
                List.of(),
                branch,
                team);
        return new Unit(state, new UnitRegistered(id, product, holder.purchaser(), origin.source(), now));
    }

    public static Unit restore(State loaded) {
        return new Unit(loaded);
    }

    /** Corrects or completes the dates and the evidence for them. Nothing happens when nothing differs. */
    public void changeFacts(Dates dates, Optional<String> evidence, Instant now) {
        var next = state().with()
                .dates(dates)
                .evidence(Origin.evidenceText(evidence))
                .build();
        if (!next.equals(state())) {
            change(next, new UnitChanged(state().id(), now));
        }
    }

    /** Says who uses the unit now. Nothing happens when it is the same. */
    public void handTo(CustomerId user, Instant now) {
        if (!user.equals(state().user())) {
            change(state().with().user(user).build(), new UnitUserChanged(state().id(), user, now));
        }
    }

    /** Acceptance of the installation on {@code on}; where the rule says so, cover counts from it. */
    public void install(LocalDate on, Optional<String> evidence, Instant now) {
        var dates = state().dates().installed(on);
        var proof = Origin.evidenceText(evidence).or(state()::evidence);
        step(UnitAction.INSTALL, state().with().dates(dates).evidence(proof).build(), on, now);
    }

    public void commission(LocalDate on, Instant now) {
        step(UnitAction.COMMISSION, state(), on, now);
    }

    /** The unit comes in for repair; from this day on its cover stands still. */
    public void receiveForRepair(LocalDate on, Instant now) {
        var stays = new ArrayList<>(state().stays());
        stays.add(new RepairStay(on, Optional.empty()));
        step(UnitAction.RECEIVE_FOR_REPAIR, state().with().stays(stays).build(), on, now);
    }

    /**
     * The customer has the unit back.
     *
     * @throws InvalidValue {@code unit.returned-before-received}
     */
    public void returnFromRepair(LocalDate on, Instant now) {
        var stays = new ArrayList<RepairStay>();
        for (var stay : state().stays()) {
            stays.add(stay.returnedOn().isPresent() ? stay : new RepairStay(stay.receivedOn(), Optional.of(on)));
        }
        step(UnitAction.RETURN_FROM_REPAIR, state().with().stays(stays).build(), on, now);
    }

    /**
     * A repair that was done without the unit changing hands; counts as a repair and, when it took days, prolongs cover.
     *
     * @throws RuleBroken {@code unit.gone} when the unit is no longer in use
     */
    public void recordRepair(LocalDate receivedOn, LocalDate returnedOn, Instant now) {
        require(LIFE.allows(state().status(), UnitAction.SCRAP), "unit.gone");
        var stays = new ArrayList<>(state().stays());
        stays.add(new RepairStay(receivedOn, Optional.of(returnedOn)));
        change(state().with().stays(stays).build(), new UnitRepaired(state().id(), receivedOn, returnedOn, now));
    }

    /** The customer got another unit for it. */
    public void replace(LocalDate on, Instant now) {
        step(UnitAction.REPLACE, state(), on, now);
    }

    public void takeBack(LocalDate on, Instant now) {
        step(UnitAction.TAKE_BACK, state(), on, now);
    }

    public void scrap(LocalDate on, Instant now) {
        step(UnitAction.SCRAP, state(), on, now);
    }

    public Set<UnitAction> allowedActions() {
        return LIFE.allowed(state().status());
    }

    /** What the unit is entitled to on {@code on}. */
    public CoverVerdict cover(LocalDate on, Optional<String> faultCode) {
        return CoverCalculator.decide(state().coverFacts(), on, faultCode);
    }

    private void step(UnitAction action, State next, LocalDate on, Instant now) {
        var became = LIFE.next(state().status(), action);
        change(next.with().status(became).build(), new UnitStatusChanged(state().id(), action, became, on, now));
    }

    /** Who bought a unit and who uses it. */
    public record Holder(CustomerId purchaser, CustomerId user) {
        public static Holder of(CustomerId customer) {
            return new Holder(customer, customer);
        }
    }

    /**
     * The days that matter for cover.
     *
     * @param exchangedOn day on which this unit was handed over in exchange for another
     */
    public record Dates(Optional<LocalDate> soldOn, Optional<LocalDate> installedOn, Optional<LocalDate> exchangedOn) {

        /** @throws InvalidValue {@code unit.installed-before-sold} */
        public Dates {
            var v = new Validation();
            if (soldOn.isPresent() && installedOn.isPresent()) {
                v.require(!installedOn.get().isBefore(soldOn.get()), "installedOn", "unit.installed-before-sold");
            }
            v.throwIfInvalid();
        }

        public static Dates sold(LocalDate on) {
            return new Dates(Optional.of(on), Optional.empty(), Optional.empty());
        }

        public static Dates unknown() {
            return new Dates(Optional.empty(), Optional.empty(), Optional.empty());
        }

        Dates installed(LocalDate on) {
            return new Dates(soldOn, Optional.of(on), exchangedOn);
        }
    }

    /**
     * How a unit came into the installed base.
     *
     * @param soldByUs whether the company itself sold it
     * @param evidence what proves the purchase: number of the invoice, receipt, warranty card or acceptance note
     */
    public record Origin(UnitSource source, boolean soldByUs, Dates dates, Optional<String> evidence) {

        /** @throws InvalidValue when the evidence is too long */
        public Origin {
            evidence = evidenceText(evidence);
        }

        static Optional<String> evidenceText(Optional<String> raw) {
            var v = new Validation();
            var text = v.check("evidence", () -> Text.optional(raw.orElse(""), 120));
            v.throwIfInvalid();
            return text.flatMap(t -> t);
        }

        UnitStatus firstStatus() {
            if (source == UnitSource.SERVICE) {
                return UnitStatus.IN_SERVICE;
            }
            return dates.installedOn().isPresent() ? UnitStatus.INSTALLED : UnitStatus.SOLD;
        }
    }

    /**
     * @param purchaser who bought it
     * @param user who uses it; the purchaser unless handed on
     * @param stays stays in repair, oldest first
     * @param branch branch that the record belongs to, for row scope
     * @param team team that the record belongs to, for row scope
     */
    @RecordBuilder
    public record State(
            UnitId id,
            int version,
            SerialNumber serial,
            ProductId product,
            CustomerId purchaser,
            CustomerId user,
            UnitSource source,
            boolean soldByUs,
            Dates dates,
            Optional<String> evidence,
            CoverTerms terms,
            UnitStatus status,
            List<RepairStay> stays,
            Optional<String> branch,
            Optional<String> team)
            implements AggregateState {
        public State {
            stays = List.copyOf(stays);
        }

        /** A builder that starts from this state. */
        public UnitStateBuilder with() {
            return UnitStateBuilder.builder(this);
        }

        public CoverFacts coverFacts() {
            return new CoverFacts(
                    terms,
                    dates.soldOn(),
                    dates.installedOn(),
                    dates.exchangedOn(),
                    stays,
                    soldByUs || evidence.isPresent());
        }

        /** How often the unit was repaired and given back. */
        public int repairCount() {
            return Math.toIntExact(
                    stays.stream().filter(s -> s.returnedOn().isPresent()).count());
        }

        /** Last day of free repair by the repairs that are finished. */
        public Optional<LocalDate> coverUntil() {
            var finished =
                    stays.stream().filter(s -> s.returnedOn().isPresent()).toList();
            return CoverCalculator.lastDay(with().stays(finished).build().coverFacts(), LocalDate.MAX);
        }
    }
}
