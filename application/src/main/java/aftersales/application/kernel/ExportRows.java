package aftersales.application.kernel;

import aftersales.domain.kernel.Permission;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/**
 * Takes a list out of the program, in whole and as its reader sees it: the same filters, order, row scope and masking, since
 * it is read through the same query. Every export is an entry of the trail.
 */
@Requires(Permission.EXPORT)
public interface ExportRows {
    /** What was tried at half the size: 100 000 rows take 20 to 30 seconds. */
    long MOST = 200_000;

    /**
     * @return number of rows
     * @throws aftersales.domain.kernel.RuleBroken {@code export.too-many} beyond {@link #MOST} rows
     */
    <V> long export(Command<V> command, OutputStream to);

    /**
     * @param list what is exported, for the trail, such as {@code /customer/list}
     * @param title name of the sheet
     * @param asked filters, search and order; its cursor is where it begins
     * @param source the query of the list
     */
    record Command<V>(
            String list,
            String title,
            List<Column<V>> columns,
            ListRequest asked,
            Function<ListRequest, Listing<V>> source) {
        public Command {
            columns = List.copyOf(columns);
        }
    }

    /** @param cell what stands in it for a row */
    record Column<V>(String heading, Function<V, SheetTable.Cell> cell) {}
}
