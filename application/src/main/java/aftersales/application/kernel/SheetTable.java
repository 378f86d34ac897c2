package aftersales.application.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;

/**
 * A table for a file that people open in a spreadsheet program.
 *
 * @param title name of its sheet
 * @param rows read once, while the file is written; each has a cell for every column
 */
public record SheetTable(String title, List<String> headings, Iterator<List<Cell>> rows) {
    public SheetTable {
        headings = List.copyOf(headings);
    }

    /** One value, with its type: a text is never anything but a text, whatever it begins with. */
    public sealed interface Cell permits Blank, Text, Count, Amount, Share, Day, Moment {}

    public record Blank() implements Cell {}

    public record Text(String text) implements Cell {}

    /** A number as it stands. */
    public record Count(BigDecimal number) implements Cell {}

    /** Money: grouped, with two decimals. */
    public record Amount(BigDecimal amount) implements Cell {}

    /** @param share one is all */
    public record Share(BigDecimal share) implements Cell {}

    public record Day(LocalDate day) implements Cell {}

    /** In the business time zone. */
    public record Moment(LocalDateTime at) implements Cell {}
}
