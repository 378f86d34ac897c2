package aftersales.application.paper;

import java.util.List;

/**
 * A paper: its title, its number and what stands on it from top to bottom. A text that does not fit wraps, a block that does
 * not fit goes on on the next sheet; nothing is cut off.
 */
public record PaperDocument(String title, String number, List<Block> blocks) {
    public PaperDocument {
        blocks = List.copyOf(blocks);
    }

    /** One part of a paper. */
    public sealed interface Block permits Facts, Prose, Table, Signatures {}

    /** Labelled values in a grid. */
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** @param wide whether it takes a row of its own */
    public record Fact(String label, String value, boolean wide) {}

    /** @param lines how many lines of writing it has room for at least, for what is filled in by hand */
    public record Prose(String label, String text, int lines) implements Block {}

    /**
     * @param columns its columns; their shares add up to the width of the sheet
     * @param totals rows below it: a label and an amount
     */
    public record Table(List<Column> columns, List<List<String>> rows, List<Total> totals) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            totals = List.copyOf(totals);
        }
    }

    /** @param number whether it stands on the right */
    public record Column(String heading, int share, boolean number) {}

    /** @param strong whether it is the sum of all */
    public record Total(String label, String amount, boolean strong) {}

    /** Lines to sign on, side by side. */
    public record Signatures(List<String> labels) implements Block {
        public Signatures {
            labels = List.copyOf(labels);
        }
    }
}
