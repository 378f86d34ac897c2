package aftersales.application.kernel;

import aftersales.domain.kernel.RuleBroken;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Outside of any transaction: an export may take minutes. */
@ReadModel
class ExportRowsService implements ExportRows {
    private final Spreadsheets spreadsheets;
    private final OutputLog log;

    @Inject
    ExportRowsService(Spreadsheets spreadsheets, OutputLog log) {
        this.spreadsheets = spreadsheets;
        this.log = log;
    }

    @Override
    public <V> long export(Command<V> command, OutputStream to) {
        var rows = new Pages<>(command);
        var headings = command.columns().stream().map(Column::heading).toList();
        long count = spreadsheets.write(new SheetTable(command.title(), headings, rows), to);
        log.exported(command.list(), count, command.asked().filters());
        return count;
    }

    /** Reads the list page by page, each when the one before has been written. */
    private static final class Pages<V> implements Iterator<List<SheetTable.Cell>> {
        private final Command<V> command;
        private Iterator<V> page;
        private Optional<String> next;
        private long given;

        private Pages(Command<V> command) {
            this.command = command;
            turn(command.asked().cursor());
        }

        private void turn(Optional<String> cursor) {
            var listing = command.source().apply(command.asked().from(cursor).limit(ListRequest.MAX_LIMIT));
            page = listing.items().iterator();
            next = listing.next();
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && next.isPresent()) {
                turn(next);
            }
            return page.hasNext();
        }

        @Override
        public List<SheetTable.Cell> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (++given > MOST) {
                throw new RuleBroken("export.too-many", MOST);
            }
            V row = page.next();
            return command.columns().stream().map(c -> c.cell().apply(row)).toList();
        }
    }
}
