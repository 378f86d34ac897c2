package aftersales.documents.xlsx;

import aftersales.application.kernel.SheetTable;
import aftersales.application.kernel.SheetTable.Amount;
import aftersales.application.kernel.SheetTable.Cell;
import aftersales.application.kernel.SheetTable.Count;
import aftersales.application.kernel.SheetTable.Day;
import aftersales.application.kernel.SheetTable.Moment;
import aftersales.application.kernel.SheetTable.Share;
import aftersales.application.kernel.SheetTable.Text;
import aftersales.application.kernel.Spreadsheets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rows as they come. Texts are inline strings: neither a table of all texts in memory, nor ever a formula, whatever
 * they begin with.
 */
@ApplicationScoped
public class XlsxSpreadsheets implements Spreadsheets {
    private static final int ROWS_AT_ONCE = 200;

    /** The longest text that a cell can hold. */
    private static final int LONGEST = 32_767;

    private static final int LONGEST_TITLE = 31;
    private static final int WIDEST = 48;
    private static final int NARROWEST = 12;

    @Override
    public long write(SheetTable table, OutputStream to) {
        try (var book = new Workbook(to, "Aftersales", "1.0")) {
            var sheet = book.newWorksheet(title(table.title()));
            head(sheet, table.headings());
            int row = 0;
            while (table.rows().hasNext()) {
                row++;
                cells(sheet, row, table.rows().next());
                if (row % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(Worksheet sheet, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(0, column, shown(headings.get(column)));
            sheet.style(0, column).bold().fillColor("EEF1F5").set();
            sheet.width(column, NARROWEST + Math.min(headings.get(column).length(), WIDEST - NARROWEST));
        }
        sheet.freezePane(0, 1);
    }

    private static void cells(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell instanceof Text text) {
                if (!text.text().isEmpty()) {
                    sheet.inlineString(row, column, shown(text.text()));
                }
            } else if (cell instanceof Count count) {
                sheet.value(row, column, count.number());
            } else if (cell instanceof Amount amount) {
                sheet.value(row, column, amount.amount());
                sheet.style(row, column).format("#,##0.00").set();
            } else if (cell instanceof Share share) {
                sheet.value(row, column, share.share());
                sheet.style(row, column).format("0.0%").set();
            } else if (cell instanceof Day day) {
                sheet.value(row, column, day.day());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (cell instanceof Moment moment) {
                sheet.value(row, column, moment.at());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
        }
    }

    /** What XML cannot hold is left out; what a cell cannot hold is cut. */
    private static String shown(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(XlsxSpreadsheets::isXml)
                .forEach(clean::appendCodePoint);
        return clean.length() <= LONGEST ? clean.toString() : clean.substring(0, LONGEST);
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c > 0xFFFF;
    }

    private static String title(String title) {
        String name = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return name.length() <= LONGEST_TITLE ? name : name.substring(0, LONGEST_TITLE);
    }
}
