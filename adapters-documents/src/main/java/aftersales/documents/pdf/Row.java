package aftersales.documents.pdf;

import java.util.List;

/**
 * Boxes side by side that are equally high.
 *
 * @param lines how many lines it has room for at least
 */
record Row(List<Cell> cells, int lines) {
    Row {
        cells = List.copyOf(cells);
    }

    /** @param width in points */
    record Cell(String text, float width, boolean right, boolean bold, boolean shaded) {
        static Cell label(String text, float width) {
            return new Cell(text, width, false, false, true);
        }

        static Cell value(String text, float width) {
            return new Cell(text, width, false, false, false);
        }
    }
}
