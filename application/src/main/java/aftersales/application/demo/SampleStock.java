package aftersales.application.demo;

import aftersales.application.billing.ReceivableQueries;
import aftersales.application.billing.RecordPayment;
import aftersales.application.demo.SamplePeople.Person;
import aftersales.application.demo.SamplePeople.Staff;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.ProductClock;
import aftersales.application.parts.DraftStockDocument;
import aftersales.application.parts.KeepStockLocations;
import aftersales.application.parts.PartQueries;
import aftersales.application.parts.PartView;
import aftersales.application.parts.PostStockDocument;
import aftersales.application.parts.StockDocumentInput;
import aftersales.application.parts.StockLineInput;
import aftersales.application.parts.StockLocationInput;
import aftersales.domain.billing.PaymentMethod;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.identity.Role;
import aftersales.domain.parts.PartId;
import aftersales.domain.parts.StockDocumentId;
import aftersales.domain.parts.StockDocumentKind;
import aftersales.domain.parts.StockPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Two stores with stock, parts in the engineers' bags, and the money that came in. */
@ApplicationScoped
class SampleStock {
    private static final Duration BEFORE_ALL_WORK = Duration.ofDays(75);

    private final KeepStockLocations locations;
    private final DraftStockDocument draft;
    private final PostStockDocument post;
    private final PartQueries parts;
    private final ReceivableQueries receivables;
    private final RecordPayment pay;
    private final Acting acting;

    @Inject
    SampleStock(
            KeepStockLocations locations,
            DraftStockDocument draft,
            PostStockDocument post,
            PartQueries parts,
            ReceivableQueries receivables,
            RecordPayment pay,
            Acting acting) {
        this.locations = locations;
        this.draft = draft;
        this.post = post;
        this.parts = parts;
        this.receivables = receivables;
        this.pay = pay;
        this.acting = acting;
    }

    /** For the CDI proxy. */
    protected SampleStock() {
        this(null, null, null, null, null, null, null);
    }

    /** Before the first work: deliveries, and what each engineer took along. Today: a delivery that waits to be posted. */
    void fill(SampleData data, Staff staff, Dice dice, Instant today, Steps steps) {
        var keeper = staff.any(Role.STOREKEEPER, dice);
        var begun = today.minus(BEFORE_ALL_WORK);
        var main = store(data, "store-main", keeper, begun, steps);
        var branch = store(data, "store-branch", keeper, begun, steps);
        var all = as(keeper, begun, () -> parts.list(ListRequest.firstPage().limit(ListRequest.MAX_LIMIT))
                .items());
        posted(
                steps,
                keeper,
                begun.plusSeconds(3600),
                StockDocumentKind.RECEIPT,
                Optional.empty(),
                Optional.of(main),
                all.stream().map(part -> line(part, dice.between(16, 40))).toList(),
                data.phrase("delivery-note", dice.digits(5)));
        posted(
                steps,
                keeper,
                begun.plusSeconds(9000),
                StockDocumentKind.TRANSFER,
                Optional.of(main),
                Optional.of(branch),
                all.stream()
                        .filter(part -> dice.chance(40))
                        .map(part -> line(part, dice.between(2, 5)))
                        .toList(),
                "");
        for (var engineer : staff.with(Role.FIELD_ENGINEER)) {
            boolean office = engineer.team().equals(data.phrase("team-office"));
            var bag = StockPlace.engineer(engineer.id());
            posted(
                    steps,
                    keeper,
                    begun.plusSeconds(14_400),
                    StockDocumentKind.ISSUE,
                    Optional.of(main),
                    Optional.of(bag),
                    all.stream()
                            .filter(part -> data.isOffice(data.categoryOf(part.code())) == office)
                            .map(part -> line(part, dice.between(2, 4)))
                            .toList(),
                    "");
        }
        var some = List.of(line(dice.oneOf(all), 20), line(dice.oneOf(all), 10));
        as(
                keeper,
                today.minusSeconds(5400),
                () -> steps.next(() -> draft.draft(new DraftStockDocument.Command(
                        StockDocumentKind.RECEIPT,
                        new StockDocumentInput(
                                Optional.empty(),
                                Optional.of(main),
                                some,
                                Optional.of(data.phrase("delivery-note", dice.digits(5))),
                                Optional.empty())))));
        posted(
                steps,
                keeper,
                today.minus(Duration.ofDays(9)),
                StockDocumentKind.SCRAP,
                Optional.of(main),
                Optional.empty(),
                List.of(line(all.get(0), 1)),
                data.phrase("scrap-note"));
    }

    private StockPlace store(SampleData data, String which, Person keeper, Instant at, Steps steps) {
        return StockPlace.store(as(
                keeper,
                at,
                () -> steps.next(() -> locations.open(new StockLocationInput(
                        data.phrase(which + "-code"),
                        data.phrase(which),
                        Optional.of(data.phrase(which + "-address")),
                        true)))));
    }

    private static StockLineInput line(PartView part, int pieces) {
        return new StockLineInput(Optional.empty(), new PartId(part.id()), BigDecimal.valueOf(pieces), List.of());
    }

    private void posted(
            Steps steps,
            Person keeper,
            Instant at,
            StockDocumentKind kind,
            Optional<StockPlace> from,
            Optional<StockPlace> to,
            List<StockLineInput> lines,
            String note) {
        StockDocumentId id = as(
                keeper,
                at,
                () -> steps.next(() -> draft.draft(new DraftStockDocument.Command(
                        kind, new StockDocumentInput(from, to, lines, Optional.empty(), Optional.of(note))))));
        as(
                keeper,
                at.plusSeconds(600),
                () -> steps.next(() -> {
                    post.post(new PostStockDocument.Command(id, 0));
                    return id;
                }));
    }

    /** Customers pay most of what they owe, some of them in part, some later than they should, some not at all. */
    void collect(Staff staff, Instant today, Steps steps) {
        var cashier = staff.any(Role.CASHIER, Dice.of("cashier"));
        var owed = as(
                        cashier,
                        today,
                        () -> receivables.list(ListRequest.firstPage()
                                .limit(ListRequest.MAX_LIMIT)
                                .filter("owing", "true")))
                .items();
        for (var debt : owed) {
            var dice = Dice.of(debt.number());
            int fate = dice.between(1, 100);
            var at = debt.raisedAt().plus(Duration.ofHours(dice.between(2, 24 * 12)));
            if (fate > 75 || at.isAfter(today)) {
                continue;
            }
            var balance = new BigDecimal(debt.balance().amount());
            var amount = fate > 58
                    ? balance.divide(BigDecimal.valueOf(2), 0, RoundingMode.UP).min(balance)
                    : balance;
            boolean maker = debt.debtor().equals("MANUFACTURER");
            as(
                    cashier,
                    at,
                    () -> steps.named(
                            "pay-" + debt.id(),
                            () -> pay.record(new RecordPayment.Command(
                                    new ReceivableId(debt.id()),
                                    debt.version(),
                                    amount,
                                    maker
                                            ? PaymentMethod.BANK_TRANSFER
                                            : dice.oneOf(List.of(
                                                    PaymentMethod.WECHAT_PAY,
                                                    PaymentMethod.ALIPAY,
                                                    PaymentMethod.CASH)),
                                    Optional.empty(),
                                    Optional.empty()))));
        }
    }

    private <T> T as(Person person, Instant at, Supplier<T> step) {
        return acting.as(person.actor(), () -> ProductClock.during(at, step));
    }
}
