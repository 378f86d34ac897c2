package aftersales.documents.pdf;

import aftersales.application.paper.PaperDocument.Column;
import aftersales.application.paper.PaperDocument.Fact;
import aftersales.application.paper.PaperDocument.Facts;
import aftersales.application.paper.PaperDocument.Prose;
import aftersales.application.paper.PaperDocument.Signatures;
import aftersales.application.paper.PaperDocument.Table;
import aftersales.application.paper.PaperDocument.Total;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws the blocks of a paper as rows of boxes. A row that does not fit goes to the next sheet; one that is higher than a
 * whole sheet is cut between two lines.
 */
final class Blocks {
    private static final int HUNDRED = 100;

    private final Sheets sheets;
    private final PaperFont font;
    private final Look look;

    Blocks(Sheets sheets, PaperFont font) {
        this.sheets = sheets;
        this.font = font;
        this.look = sheets.look();
    }

    void facts(Facts block) throws IOException {
        var side = new ArrayList<Fact>();
        for (Fact fact : block.facts()) {
            if (fact.wide() || side.size() == look.pairs()) {
                sideBySide(side);
                side.clear();
            }
            side.add(fact);
            if (fact.wide()) {
                sideBySide(side);
                side.clear();
            }
        }
        sideBySide(side);
    }

    /** The last value of a row that is not full takes the room that is left. */
    private void sideBySide(List<Fact> facts) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        float share = look.inner() / look.pairs();
        var cells = new ArrayList<Row.Cell>();
        for (int i = 0; i < facts.size(); i++) {
            boolean last = i == facts.size() - 1;
            float width = last ? look.inner() - i * share : share;
            cells.add(Row.Cell.label(facts.get(i).label(), look.label()));
            cells.add(Row.Cell.value(facts.get(i).value(), width - look.label()));
        }
        draw(new Row(cells, 1), Optional.empty());
    }

    void prose(Prose block) throws IOException {
        draw(
                new Row(
                        List.of(
                                Row.Cell.label(block.label(), look.label()),
                                Row.Cell.value(block.text(), look.inner() - look.label())),
                        block.lines()),
                Optional.empty());
    }

    void table(Table block) throws IOException {
        sheets.skip(look.gap());
        var columns = block.columns();
        var heading = new Row(
                columns.stream()
                        .map(c -> new Row.Cell(c.heading(), width(c), c.number(), true, true))
                        .toList(),
                1);
        if (sheets.left() < 2 * height(lines(heading))) {
            sheets.begin();
        }
        draw(heading, Optional.empty());
        for (List<String> values : block.rows()) {
            var cells = new ArrayList<Row.Cell>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(new Row.Cell(
                        values.get(i), width(columns.get(i)), columns.get(i).number(), false, false));
            }
            draw(new Row(cells, 1), Optional.of(heading));
        }
        float amount = width(columns.get(columns.size() - 1));
        for (Total total : block.totals()) {
            draw(
                    new Row(
                            List.of(
                                    new Row.Cell(total.label(), look.inner() - amount, true, total.strong(), false),
                                    new Row.Cell(total.amount(), amount, true, total.strong(), false)),
                            1),
                    Optional.of(heading));
        }
        sheets.skip(look.gap());
    }

    private float width(Column column) {
        return look.inner() * column.share() / HUNDRED;
    }

    void signatures(Signatures block) throws IOException {
        if (sheets.left() < look.signature()) {
            sheets.begin();
        }
        float share = look.inner() / block.labels().size();
        for (int i = 0; i < block.labels().size(); i++) {
            sheets.signature(block.labels().get(i), look.side() + i * share, share, look.signature());
        }
        sheets.skip(look.signature());
    }

    /** @param heading what is repeated on a new sheet */
    private void draw(Row row, Optional<Row> heading) throws IOException {
        var texts = row.cells().stream()
                .map(c -> font.wrapped(c.text(), look.text(), c.width() - 2 * look.padding() - 2))
                .toList();
        int rest =
                Math.max(row.lines(), texts.stream().mapToInt(List::size).max().orElse(1));
        int done = 0;
        while (rest > 0) {
            float headed = heading.map(h -> height(lines(h))).orElse(0f);
            if (height(rest) > sheets.left()
                    && (height(rest) <= sheets.whole() - headed || height(2) > sheets.left())) {
                sheets.begin();
                if (heading.isPresent()) {
                    draw(heading.get(), Optional.empty());
                }
            }
            int now = Math.min(rest, Math.max(1, (int) ((sheets.left() - 2 * look.padding()) / look.line())));
            boxes(row, texts, done, now);
            done += now;
            rest -= now;
        }
    }

    private void boxes(Row row, List<List<String>> texts, int from, int count) throws IOException {
        float x = look.side();
        for (int i = 0; i < row.cells().size(); i++) {
            var lines = texts.get(i);
            var shown = lines.subList(Math.min(from, lines.size()), Math.min(from + count, lines.size()));
            var cell = row.cells().get(i);
            sheets.box(x, cell.width(), height(count), shown, cell);
            x += cell.width();
        }
        sheets.skip(height(count));
    }

    private int lines(Row row) {
        return row.cells().stream()
                .mapToInt(c -> font.wrapped(c.text(), look.text(), c.width() - 2 * look.padding() - 2)
                        .size())
                .max()
                .orElse(1);
    }

    private float height(int lines) {
        return lines * look.line() + 2 * look.padding();
    }
}
