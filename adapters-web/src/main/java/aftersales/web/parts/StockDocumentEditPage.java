package aftersales.web.parts;

import aftersales.application.kernel.ListRequest;
import aftersales.application.parts.ChangeStockDocument;
import aftersales.application.parts.DraftStockDocument;
import aftersales.application.parts.HolderItem;
import aftersales.application.parts.PartQueries;
import aftersales.application.parts.PartView;
import aftersales.application.parts.StockDocumentInput;
import aftersales.application.parts.StockDocumentQueries;
import aftersales.application.parts.StockDocumentView;
import aftersales.application.parts.StockLineInput;
import aftersales.application.parts.StockLocationView;
import aftersales.application.parts.StockQueries;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Violation;
import aftersales.domain.parts.PartId;
import aftersales.domain.parts.StockDocumentId;
import aftersales.domain.parts.StockDocumentKind;
import aftersales.domain.parts.StockPlace;
import aftersales.domain.parts.StockPlaceKind;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Drafts a stock document of the kind in the address ({@code ?kind=ISSUE}), or changes the draft in it ({@code ?id=…}). */
@Named
@RequestScoped
public class StockDocumentEditPage extends PageSupport {
    private static final int SPARE_LINES = 12;
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]\\.(part|quantity|serials).*");

    @Inject
    DraftStockDocument draft;

    @Inject
    ChangeStockDocument change;

    @Inject
    StockDocumentQueries documents;

    @Inject
    StockQueries stock;

    @Inject
    PartQueries parts;

    private Optional<StockDocumentView> view = Optional.empty();
    private Optional<List<StockLineForm>> lines = Optional.empty();
    private Optional<List<PartView>> catalogue = Optional.empty();
    private Optional<List<StockLocationView>> stores = Optional.empty();
    private Optional<List<HolderItem>> holders = Optional.empty();
    private Optional<Integer> version = Optional.empty();
    private Optional<String> from = Optional.empty();
    private Optional<String> to = Optional.empty();
    private Optional<String> reference = Optional.empty();
    private Optional<String> note = Optional.empty();

    public boolean isNew() {
        return parameter("id").isEmpty();
    }

    private StockDocumentId id() {
        return new StockDocumentId(idParameter("StockDocument"));
    }

    private Optional<StockDocumentView> known() {
        if (view.isEmpty() && !isNew()) {
            view = Optional.of(documents.view(id()));
        }
        return view;
    }

    public StockDocumentKind getKind() {
        var name = known().map(StockDocumentView::kind).or(() -> parameter("kind"));
        return Arrays.stream(StockDocumentKind.values())
                .filter(kind -> name.filter(kind.name()::equals).isPresent())
                .findFirst()
                .orElse(StockDocumentKind.RECEIPT);
    }

    public void save() {
        result(isNew() ? this::drafted : this::changed)
                .ifPresent(id -> redirect("/parts/document?id=" + id.value(), "parts.document.saved"));
    }

    private StockDocumentId drafted() {
        return placing(input -> draft.draft(new DraftStockDocument.Command(getKind(), input)));
    }

    private StockDocumentId changed() {
        return placing(input -> {
            change.change(new ChangeStockDocument.Command(id(), getVersion(), input));
            return id();
        });
    }

    /** Runs {@code work} on what was typed; what is wrong with a line is told beside the row in which it was typed. */
    private StockDocumentId placing(Function<StockDocumentInput, StockDocumentId> work) {
        var rows = IntStream.range(0, getLines().size())
                .filter(row -> !getLines().get(row).isBlank())
                .boxed()
                .toList();
        try {
            return work.apply(input(rows));
        } catch (InvalidValue e) {
            var placed = new InvalidValue(
                    e.violations().stream().map(v -> placed(v, rows)).toList());
            placed.addSuppressed(e);
            throw placed;
        }
    }

    private static Violation placed(Violation violation, List<Integer> rows) {
        var line = LINE.matcher(violation.field());
        String field = line.matches()
                ? "lines[" + rows.get(Integer.parseInt(line.group(1))) + "]." + line.group(2)
                : violation.field().equals("lines") ? "lines[0].part" : violation.field();
        return new Violation(field, violation.code(), violation.args());
    }

    private StockDocumentInput input(List<Integer> rows) {
        var inputs = new ArrayList<StockLineInput>();
        for (int i = 0; i < rows.size(); i++) {
            inputs.add(line(i, getLines().get(rows.get(i))));
        }
        return new StockDocumentInput(
                place(getFrom()), place(getTo()), inputs, given(getReference()), given(getNote()));
    }

    private StockLineInput line(int place, StockLineForm typed) {
        var part =
                part(typed.getPart()).orElseThrow(() -> new InvalidValue("lines[" + place + "].part", "parts.unknown"));
        var serials = typed.serialList();
        return new StockLineInput(
                Optional.of(typed.getId()).filter(id -> !id.isEmpty()).map(UUID::fromString),
                new PartId(part.id()),
                Optional.ofNullable(typed.getQuantity()).orElse(BigDecimal.valueOf(serials.size())),
                serials);
    }

    /** By its code, or by the code in front of its name. */
    private Optional<PartView> part(String typed) {
        String code = typed.split("\\s", 2)[0];
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var asked = new ListRequest(
                Optional.of(code), Map.of(), Optional.empty(), Optional.empty(), ListRequest.MAX_LIMIT, false);
        return parts.list(asked).items().stream()
                .filter(part -> part.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** {@code STORE:<id>}, as the choices have it. */
    private static Optional<StockPlace> place(String chosen) {
        int colon = chosen.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(new StockPlace(
                        StockPlaceKind.valueOf(chosen.substring(0, colon)),
                        UUID.fromString(chosen.substring(colon + 1))));
    }

    public List<StockLineForm> getLines() {
        if (lines.isEmpty()) {
            var rows = new ArrayList<StockLineForm>();
            if (!isPost()) {
                known().ifPresent(document -> document.lines().forEach(line -> rows.add(StockLineForm.of(line))));
            }
            int wanted = isPost() ? sentRows() : rows.size() + SPARE_LINES;
            while (rows.size() < wanted) {
                rows.add(new StockLineForm());
            }
            lines = Optional.of(rows);
        }
        return lines.get();
    }

    /** As many rows as the form had that came in. */
    private int sentRows() {
        return parameter("rows")
                .filter(n -> n.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .orElse(SPARE_LINES);
    }

    public List<PartView> getCatalogue() {
        if (catalogue.isEmpty()) {
            catalogue = Optional.of(parts.list(ListRequest.firstPage().limit(ListRequest.MAX_LIMIT))
                    .items());
        }
        return catalogue.get();
    }

    /** Stores that documents may name. */
    public List<StockLocationView> getStores() {
        if (stores.isEmpty()) {
            stores = Optional.of(
                    stock.locations().stream().filter(StockLocationView::active).toList());
        }
        return stores.get();
    }

    public List<HolderItem> getHolders() {
        if (holders.isEmpty()) {
            holders = Optional.of(stock.holders());
        }
        return holders.get();
    }

    /** Whether stores, or engineers, can stand on a side of this kind of document. */
    public boolean offers(String side, String placeKind) {
        boolean store = placeKind.equals("STORE");
        return switch (getKind()) {
            case RECEIPT -> side.equals("to") && store;
            case ISSUE -> side.equals("from") == store;
            case RETURN -> side.equals("to") == store;
            case TRANSFER -> true;
            case SCRAP -> side.equals("from");
        };
    }

    public int getVersion() {
        return version.orElseGet(() -> known().map(StockDocumentView::version).orElse(0));
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
    }

    public String getFrom() {
        return from.orElseGet(() -> known().flatMap(StockDocumentView::from)
                .map(place -> place.kind() + ":" + place.id())
                .orElseGet(() -> onlyStore("from")));
    }

    public void setFrom(String from) {
        this.from = Optional.of(Optional.ofNullable(from).orElse(""));
    }

    public String getTo() {
        return to.orElseGet(() -> known().flatMap(StockDocumentView::to)
                .map(place -> place.kind() + ":" + place.id())
                .orElseGet(() -> onlyStore("to")));
    }

    /** Where there is one store only, it is meant. */
    private String onlyStore(String side) {
        return isNew()
                        && getKind() != StockDocumentKind.TRANSFER
                        && offers(side, "STORE")
                        && getStores().size() == 1
                ? "STORE:" + getStores().get(0).id()
                : "";
    }

    public void setTo(String to) {
        this.to = Optional.of(Optional.ofNullable(to).orElse(""));
    }

    public String getReference() {
        return reference.orElseGet(
                () -> known().flatMap(StockDocumentView::reference).orElse(""));
    }

    public void setReference(String reference) {
        this.reference = Optional.of(Optional.ofNullable(reference).orElse(""));
    }

    public String getNote() {
        return note.orElseGet(() -> known().flatMap(StockDocumentView::note).orElse(""));
    }

    public void setNote(String note) {
        this.note = Optional.of(Optional.ofNullable(note).orElse(""));
    }

    @Override
    protected Optional<Shown> recordShown() {
        return isNew()
                ? Optional.empty()
                : Optional.of(new Shown("StockDocument", idParameter("StockDocument"), getVersion()));
    }
}
