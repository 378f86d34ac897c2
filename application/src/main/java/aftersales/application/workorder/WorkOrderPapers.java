package aftersales.application.workorder;

import aftersales.application.billing.AmountView;
import aftersales.application.kernel.Wording;
import aftersales.application.paper.PaperDocument;
import aftersales.application.paper.PaperDocument.Block;
import aftersales.application.paper.PaperDocument.Column;
import aftersales.application.paper.PaperDocument.Fact;
import aftersales.application.paper.PaperDocument.Facts;
import aftersales.application.paper.PaperDocument.Prose;
import aftersales.application.paper.PaperDocument.Signatures;
import aftersales.application.paper.PaperDocument.Table;
import aftersales.application.paper.PaperDocument.Total;
import aftersales.application.paper.PaperFigures;
import aftersales.application.paper.SheetSize;
import aftersales.domain.workorder.AssignmentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Composes the papers of an order from what its reader sees of it. */
@ApplicationScoped
class WorkOrderPapers {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private final Wording wording;
    private final PaperFigures figures;

    @Inject
    WorkOrderPapers(Wording wording, PaperFigures figures) {
        this.wording = wording;
        this.figures = figures;
    }

    /** For the CDI proxy. */
    protected WorkOrderPapers() {
        this(null, null);
    }

    PaperDocument dispatchSlip(WorkOrderView order, SheetSize size) {
        boolean roomy = size == SheetSize.A4;
        var blocks = new ArrayList<Block>();
        blocks.add(new Facts(List.of(
                fact("paper.engineers", engineers(order)),
                fact("paper.appointment", figures.window(order.appointmentFrom(), order.appointmentUntil())),
                fact("paper.dispatched-at", figures.time(order.dispatchedAt())),
                fact("paper.priority", wording.label("Priority", order.priority())),
                fact("paper.request", order.requestNumber()),
                fact("paper.type", wording.label("RequestType", order.requestType())),
                fact("paper.customer", order.customerName()),
                fact("paper.contact", contact(order)),
                wide("paper.address", order.siteAddress().orElse("")),
                fact("paper.product", product(order)),
                fact("paper.serial", order.serialNumber()))));
        blocks.add(new Prose(wording.text("paper.fault-reported"), order.faultText(), roomy ? 3 : 1));
        order.instructions()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> blocks.add(new Prose(wording.text("paper.instructions"), text, 1)));
        blocks.add(new Facts(List.of(fact("paper.arrived", ""), fact("paper.left", ""))));
        blocks.add(new Prose(wording.text("paper.work-done"), "", roomy ? 9 : 4));
        blocks.add(partsToFillIn(roomy ? 8 : 3));
        blocks.add(new Signatures(List.of(
                wording.text("paper.sign.engineer"),
                wording.text("paper.sign.customer"),
                wording.text("paper.sign.date"))));
        return new PaperDocument(wording.text("paper.dispatch-slip"), order.number(), blocks);
    }

    private Table partsToFillIn(int rows) {
        var columns = List.of(
                column("paper.part", 40, false),
                column("paper.old-serial", 20, false),
                column("paper.new-serial", 20, false),
                column("paper.quantity", 8, true),
                column("paper.amount", 12, true));
        return new Table(columns, Collections.nCopies(rows, Collections.nCopies(columns.size(), "")), List.of());
    }

    PaperDocument serviceReport(WorkOrderView order) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Facts(List.of(
                fact("paper.customer", order.customerName()),
                fact("paper.contact", contact(order)),
                wide("paper.address", order.siteAddress().orElse("")),
                fact("paper.product", product(order)),
                fact("paper.serial", order.serialNumber()),
                fact("paper.request", order.requestNumber()),
                fact("paper.type", wording.label("RequestType", order.requestType())),
                fact("paper.engineers", engineers(order)),
                fact("paper.worked", wording.text("paper.hours", hours(order.workedMinutes()))),
                fact("paper.arrived", figures.time(earliest(order, AssignmentView::arrivedAt))),
                fact("paper.completed", figures.time(order.completedAt())))));
        blocks.add(new Prose(wording.text("paper.fault-reported"), order.faultText(), 1));
        blocks.add(new Prose(wording.text("paper.fault-found"), order.fault().orElse(""), 1));
        blocks.add(new Prose(wording.text("paper.solution"), order.solution().orElse(""), 1));
        blocks.add(new Facts(List.of(
                fact(
                        "paper.result",
                        order.result()
                                .map(r -> wording.label("ServiceResult", r))
                                .orElse("")),
                fact(
                        "paper.next-step",
                        order.nextStep().map(n -> wording.label("NextStep", n)).orElse("")))));
        blocks.add(fees(order));
        blocks.add(new Prose(wording.text("paper.customer-says"), "", 2));
        blocks.add(new Signatures(List.of(
                wording.text("paper.sign.engineer"),
                wording.text("paper.sign.customer"),
                wording.text("paper.sign.date"))));
        return new PaperDocument(wording.text("paper.service-report"), order.number(), blocks);
    }

    private Table fees(WorkOrderView order) {
        var columns = List.of(
                column("paper.fee-kind", 11, false),
                column("paper.fee-description", 37, false),
                column("paper.quantity", 10, true),
                column("paper.price", 14, true),
                column("paper.amount", 14, true),
                column("paper.charge", 14, true));
        var rows = order.fees().stream().map(this::row).toList();
        return new Table(
                columns,
                rows.isEmpty() ? List.of(List.of("", wording.text("paper.no-fees"), "", "", "", "")) : rows,
                order.total().isEmpty() ? List.of() : totals(order));
    }

    private List<String> row(FeeView fee) {
        String cover = fee.covered()
                ? "\n" + wording.text("paper.covered", fee.coverReason().orElse(""))
                : "";
        return List.of(
                wording.label("FeeKind", fee.kind()),
                fee.description() + cover,
                figures.quantity(fee.quantity()),
                money(fee.unitPrice()),
                money(fee.amount()),
                money(fee.charge()));
    }

    private List<Total> totals(WorkOrderView order) {
        return List.of(
                new Total(wording.text("paper.total.parts"), money(order.partsTotal()), false),
                new Total(wording.text("paper.total.labour"), money(order.labourTotal()), false),
                new Total(wording.text("paper.total.travel"), money(order.travelTotal()), false),
                new Total(wording.text("paper.total.covered"), money(order.coveredTotal()), false),
                new Total(wording.text("paper.total"), money(order.total()), true));
    }

    private String engineers(WorkOrderView order) {
        return order.assignments().stream()
                .filter(a -> !a.status().equals(AssignmentStatus.DECLINED.name()))
                .map(AssignmentView::engineerName)
                .collect(Collectors.joining(wording.text("list.separator")));
    }

    private static String contact(WorkOrderView order) {
        return Stream.of(order.contactName(), order.contactPhone())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("  "));
    }

    private static String product(WorkOrderView order) {
        return (order.productName() + " " + order.model()).strip();
    }

    private static Optional<Instant> earliest(WorkOrderView order, Function<AssignmentView, Optional<Instant>> step) {
        return order.assignments().stream().map(step).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private static String hours(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES_PER_HOUR, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String money(Optional<AmountView> amount) {
        return figures.money(amount.map(a -> new BigDecimal(a.amount())));
    }

    private Fact fact(String label, String value) {
        return new Fact(wording.text(label), value, false);
    }

    private Fact wide(String label, String value) {
        return new Fact(wording.text(label), value, true);
    }

    private Column column(String heading, int share, boolean number) {
        return new Column(wording.text(heading), share, number);
    }
}
