package aftersales.application.kernel;

import java.io.OutputStream;

/** Writes tables as files of a spreadsheet program. */
public interface Spreadsheets {
    /**
     * Writes {@code table} as .xlsx row by row, so that it may be longer than the memory.
     *
     * @return number of rows below the heading
     */
    long write(SheetTable table, OutputStream to);
}
