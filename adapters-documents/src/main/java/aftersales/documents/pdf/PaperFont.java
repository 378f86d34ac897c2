package aftersales.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one font of all papers, WenQuanYi Micro Hei, which the product brings along: Latin and Chinese, with TrueType outlines,
 * of which only the glyphs that a paper uses are put into it.
 */
final class PaperFont {
    private static final String FILE = "wqy-microhei.ttc";
    private static final String NAME = "WenQuanYiMicroHei";
    private static final int UNKNOWN = 0x25A1;

    /** What may not stand at the start of a line, and what may not stand at its end. */
    private static final String CLOSING =
            ",.;:!?)]}%\u2019\u201d\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff5d";

    private static final String OPENING = "([{\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\uff08\uff5b";

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final Map<Integer, Float> widths = new HashMap<>();

    private PaperFont(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    /** Puts the font into {@code document}. */
    static PaperFont in(PDDocument document) throws IOException {
        try (InputStream file = PaperFont.class.getResourceAsStream(FILE)) {
            var font = new TrueTypeCollection(file).getFontByName(NAME);
            document.registerTrueTypeFontForClosing(font);
            return new PaperFont(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    PDFont font() {
        return font;
    }

    /** What can be drawn: no control or formatting characters, a box for what the font does not know. */
    String drawable(String text) {
        var clean = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n') {
                clean.append('\n');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                clean.append(' ');
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                clean.appendCodePoint(glyphs.getGlyphId(c) == 0 ? UNKNOWN : c);
            }
        });
        return clean.toString();
    }

    /** In points, of a text that can be drawn. */
    float width(String drawable, float size) {
        float sum = 0;
        for (int c : drawable.codePoints().toArray()) {
            sum += width(c);
        }
        return sum * size / 1000;
    }

    private float width(int codePoint) {
        return widths.computeIfAbsent(codePoint, c -> {
            try {
                return font.getStringWidth(Character.toString(c));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /** The lines that {@code text} takes in a column; at least one. */
    List<String> wrapped(String text, float size, float column) {
        var lines = new ArrayList<String>();
        for (String paragraph : drawable(text).split("\n", -1)) {
            wrap(paragraph, size, column, lines);
        }
        return lines;
    }

    private void wrap(String paragraph, float size, float column, List<String> lines) {
        var line = new StringBuilder();
        float used = 0;
        for (String piece : pieces(paragraph)) {
            float width = width(piece, size);
            if (used > 0 && used + width(piece.stripTrailing(), size) > column) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            if (width(piece.stripTrailing(), size) > column) {
                used = cut(piece, size, column, line, lines);
            } else {
                line.append(piece);
                used += width;
            }
        }
        lines.add(line.toString().stripTrailing());
    }

    /** A word that is wider than the column is cut where it must be; what is left of it begins the next line. */
    private float cut(String word, float size, float column, StringBuilder line, List<String> lines) {
        float used = 0;
        for (int c : word.codePoints().toArray()) {
            float width = width(Character.toString(c), size);
            if (used + width > column && used > 0) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(c);
            used += width;
        }
        return used;
    }

    /** What stays on one line: a word with the spaces behind it, or one Chinese character with its punctuation. */
    private static List<String> pieces(String paragraph) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int last = -1;
        for (int c : paragraph.codePoints().toArray()) {
            if (last >= 0 && mayBreakBetween(last, c)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            last = c;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreakBetween(int left, int right) {
        if (right == ' ' || CLOSING.indexOf(right) >= 0 || OPENING.indexOf(left) >= 0) {
            return false;
        }
        return left == ' ' || left == '-' || isWide(left) || isWide(right);
    }

    private static boolean isWide(int c) {
        return c >= 0x2E80 || Character.isIdeographic(c);
    }
}
