package aftersales.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** The sheets of one paper, filled from top to bottom. Each has title and number above and the count of sheets below. */
final class Sheets {
    private static final float SMALL = 8f;
    private static final float THIN = 0.5f;

    private final PDDocument document;
    private final PaperFont font;
    private final Look look;
    private final String title;
    private final String number;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream pen;
    private float y;

    Sheets(PDDocument document, PaperFont font, Look look, String title, String number) throws IOException {
        this.document = document;
        this.font = font;
        this.look = look;
        this.title = font.drawable(title);
        this.number = font.drawable(number);
        begin();
    }

    Look look() {
        return look;
    }

    /** How much is left of this sheet. */
    float left() {
        return y - bottom();
    }

    /** How much of an empty sheet there is. */
    float whole() {
        return look.height() - look.end() - head() - bottom();
    }

    private float bottom() {
        return look.end() + SMALL + look.padding();
    }

    private float head() {
        return look.title() * 1.25f + look.gap();
    }

    void begin() throws IOException {
        if (pen != null) {
            pen.close();
        }
        var page = new PDPage(new PDRectangle(look.width(), look.height()));
        document.addPage(page);
        pages.add(page);
        pen = new PDPageContentStream(document, page);
        y = look.height() - look.end() - head();
        float base = look.height() - look.end() - look.title();
        write(title, (look.width() - font.width(title, look.title())) / 2, base, look.title(), true);
        float size = look.text() + 1;
        write(number, look.width() - look.side() - font.width(number, size), base, size, true);
    }

    void skip(float points) {
        y -= Math.min(points, Math.max(left(), 0));
    }

    /** Draws one box of text with its upper edge at the pen; the pen stays. */
    void box(float x, float width, float height, List<String> lines, Row.Cell cell) throws IOException {
        if (cell.shaded() && look.shaded()) {
            pen.setNonStrokingColor(0.945f);
            pen.addRect(x, y - height, width, height);
            pen.fill();
            pen.setNonStrokingColor(0f);
        }
        pen.setLineWidth(THIN);
        pen.addRect(x, y - height, width, height);
        pen.stroke();
        float base = y - look.padding() - look.text();
        for (String line : lines) {
            float free = width - 2 * look.padding() - 2;
            float indent = cell.right() ? free - font.width(line, look.text()) : 0;
            write(line, x + look.padding() + 1 + indent, base, look.text(), cell.bold());
            base -= look.line();
        }
    }

    /** A text with a line behind it to write on, {@code height} below the pen. */
    void signature(String label, float x, float width, float height) throws IOException {
        String shown = font.drawable(label);
        float base = y - height + 4;
        write(shown, x, base, look.text(), false);
        float from = x + font.width(shown, look.text()) + 4;
        pen.setLineWidth(THIN);
        pen.moveTo(from, base - 2);
        pen.lineTo(x + width - 12, base - 2);
        pen.stroke();
    }

    private void write(String text, float x, float base, float size, boolean bold) throws IOException {
        write(pen, text, x, base, size, bold);
    }

    /** The font has no bold face: its outlines are drawn around the filled glyphs. */
    private void write(PDPageContentStream with, String text, float x, float base, float size, boolean bold)
            throws IOException {
        if (text.isEmpty()) {
            return;
        }
        with.beginText();
        with.setFont(font.font(), size);
        with.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        with.setLineWidth(size * 0.035f);
        with.newLineAtOffset(x, base);
        with.showText(text);
        with.endText();
    }

    /** Ends the last sheet and numbers them all. */
    void close() throws IOException {
        pen.close();
        for (int i = 0; i < pages.size(); i++) {
            try (var foot = new PDPageContentStream(document, pages.get(i), AppendMode.APPEND, true, true)) {
                String count = (i + 1) + " / " + pages.size();
                write(foot, count, look.width() - look.side() - font.width(count, SMALL), look.end(), SMALL, false);
            }
        }
    }
}
