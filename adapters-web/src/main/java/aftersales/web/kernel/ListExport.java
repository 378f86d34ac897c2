package aftersales.web.kernel;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ExportRows;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.SheetTable.Blank;
import aftersales.application.kernel.SheetTable.Cell;
import aftersales.application.kernel.SheetTable.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The export of every list: {@code af:list} asks for it before the page is drawn. The rows are drawn page by page as the
 * list draws them, and their cells written to the file. A column without a heading, such as one of buttons, is left out.
 */
@ApplicationScoped
@Named("listExport")
public class ListExport {
    static final String PARAMETER = "export";
    private static final String HEAD = "list-head";
    private static final String ROWS = "list-rows";

    private final ExportRows export;
    private final BusinessSettings business;
    private final Clock clock;

    @Inject
    public ListExport(ExportRows export, BusinessSettings business, Clock clock) {
        this.export = export;
        this.business = business;
        this.clock = clock;
    }

    /** For the CDI proxy. */
    protected ListExport() {
        this(null, null, null);
    }

    /** Sends the list as a file when that was asked for, instead of the page. */
    public void answer(ListPage<?> page, String title) {
        if (page.isExportAsked()) {
            var faces = FacesContext.getCurrentInstance();
            send(faces, page, title);
            faces.responseComplete();
        }
    }

    private <V> void send(FacesContext faces, ListPage<V> page, String title) {
        var cells = new RenderedCells(business.timeZone());
        var head = part(faces, HEAD);
        var rows = part(faces, ROWS);
        var headings = cells.rows("<tr>" + drawn(faces, head) + "</tr>").get(0);
        var command = new ExportRows.Command<List<Cell>>(
                page.getPath(),
                title,
                columns(headings),
                page.asked().from(Optional.empty()),
                asked -> page(faces, rows, cells, page.load(asked), page));
        try {
            Download.xlsx(
                    (HttpServletResponse) faces.getExternalContext().getResponse(),
                    title + " " + LocalDate.ofInstant(clock.instant(), business.timeZone()),
                    file -> export.export(command, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ExportRows.Column<List<Cell>>> columns(List<Cell> headings) {
        return IntStream.range(0, headings.size())
                .filter(i -> headings.get(i) instanceof Text)
                .mapToObj(i -> new ExportRows.Column<List<Cell>>(
                        ((Text) headings.get(i)).text(), row -> i < row.size() ? row.get(i) : new Blank()))
                .toList();
    }

    private static <V> Listing<List<Cell>> page(
            FacesContext faces, UIComponent rows, RenderedCells cells, Listing<V> listing, ListPage<V> page) {
        page.show(listing);
        return new Listing<>(cells.rows(drawn(faces, rows)), listing.next(), listing.previous(), listing.count());
    }

    private static String drawn(FacesContext faces, UIComponent part) {
        var html = new StringWriter();
        var usual = Optional.ofNullable(faces.getResponseWriter());
        var writer = faces.getRenderKit().createResponseWriter(html, "text/html", "UTF-8");
        faces.setResponseWriter(writer);
        try {
            part.encodeAll(faces);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            usual.ifPresent(faces::setResponseWriter);
        }
        return html.toString();
    }

    private static UIComponent part(FacesContext faces, String id) {
        var open = new ArrayList<UIComponent>(List.of(faces.getViewRoot()));
        while (!open.isEmpty()) {
            var component = open.remove(open.size() - 1);
            if (id.equals(component.getId())) {
                return component;
            }
            for (Iterator<UIComponent> below = component.getFacetsAndChildren(); below.hasNext(); ) {
                open.add(below.next());
            }
        }
        throw new IllegalStateException(
                "no " + id + " in " + faces.getViewRoot().getViewId());
    }
}
