package aftersales.application.sales;

import aftersales.application.kernel.OutputLog;
import aftersales.application.kernel.ReadModel;
import aftersales.application.kernel.Wording;
import aftersales.application.paper.PaperDocument;
import aftersales.application.paper.PaperDocument.Column;
import aftersales.application.paper.PaperDocument.Fact;
import aftersales.application.paper.PaperDocument.Facts;
import aftersales.application.paper.PaperDocument.Prose;
import aftersales.application.paper.PaperDocument.Signatures;
import aftersales.application.paper.PaperDocument.Table;
import aftersales.application.paper.PaperDocument.Total;
import aftersales.application.paper.PaperFigures;
import aftersales.application.paper.PaperPress;
import aftersales.application.paper.PrintedPaper;
import aftersales.application.paper.SheetSize;
import aftersales.domain.sales.SaleId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

@ReadModel
class PrintSaleService implements PrintSale {
    private final SaleQueries sales;
    private final Wording wording;
    private final PaperFigures figures;
    private final PaperPress press;
    private final OutputLog log;

    @Inject
    PrintSaleService(SaleQueries sales, Wording wording, PaperFigures figures, PaperPress press, OutputLog log) {
        this.sales = sales;
        this.wording = wording;
        this.figures = figures;
        this.press = press;
        this.log = log;
    }

    @Override
    public PrintedPaper slip(SaleId id, SheetSize size) {
        var sale = sales.view(id);
        var printed = press.print(paper(sale), size);
        log.printed("Sale", sale.id(), sale.version(), "SaleSlipPrinted");
        return printed;
    }

    private PaperDocument paper(SaleView sale) {
        var facts = new Facts(List.of(
                fact("paper.customer", sale.customerName()),
                fact("paper.customer-code", sale.customerCode()),
                fact("paper.sold-on", sale.soldOn().toString()),
                fact("paper.external-id", sale.externalId()),
                fact("paper.selling-unit", sale.sellingUnit()),
                fact("paper.sales-rep", sale.salesRep())));
        var signatures = new Signatures(List.of(
                wording.text("paper.sign.sales-rep"),
                wording.text("paper.sign.customer"),
                wording.text("paper.sign.date")));
        return new PaperDocument(
                wording.text("paper.sale-slip"),
                sale.number(),
                List.of(facts, lines(sale), new Prose(wording.text("paper.note"), "", 1), signatures));
    }

    private Table lines(SaleView sale) {
        var columns = List.of(
                column("paper.product-code", 14, false),
                column("paper.product", 26, false),
                column("paper.serials", 26, false),
                column("paper.quantity", 8, true),
                column("paper.price", 13, true),
                column("paper.amount", 13, true));
        var rows = sale.lines().stream().map(this::row).toList();
        return new Table(columns, rows, total(sale));
    }

    private List<String> row(SaleView.Line line) {
        String serials =
                line.units().stream().map(SaleView.SoldUnit::serialNumber).collect(Collectors.joining("\n"));
        return List.of(
                line.productCode(),
                line.productName(),
                serials,
                String.valueOf(line.units().size()),
                figures.money(line.unitPrice().map(p -> new BigDecimal(p.amount()))),
                figures.money(amount(line)));
    }

    private static Optional<BigDecimal> amount(SaleView.Line line) {
        return line.unitPrice().map(p -> new BigDecimal(p.amount())
                .multiply(BigDecimal.valueOf(line.units().size())));
    }

    /** No sum where a price is missing or hidden, or where currencies differ: a wrong one would be signed. */
    private List<Total> total(SaleView sale) {
        long currencies = sale.lines().stream()
                .flatMap(line -> line.unitPrice().stream())
                .map(PriceView::currency)
                .distinct()
                .count();
        boolean known = sale.lines().stream().allMatch(line -> line.unitPrice().isPresent());
        if (currencies != 1 || !known) {
            return List.of();
        }
        var sum = sale.lines().stream().flatMap(line -> amount(line).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(new Total(wording.text("paper.total-of-sale"), figures.money(Optional.of(sum)), true));
    }

    private Fact fact(String label, String value) {
        return new Fact(wording.text(label), value, false);
    }

    private Column column(String heading, int share, boolean number) {
        return new Column(wording.text(heading), share, number);
    }
}
