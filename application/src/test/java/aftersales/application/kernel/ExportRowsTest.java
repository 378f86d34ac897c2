package aftersales.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.SheetTable.Cell;
import aftersales.application.kernel.SheetTable.Count;
import aftersales.domain.kernel.RuleBroken;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportRowsTest {
    private final List<String> logged = new ArrayList<>();
    private final List<ListRequest> asked = new ArrayList<>();
    private final List<List<Cell>> written = new ArrayList<>();

    @Test
    void takesThePagesOneAfterTheOtherUnderTheSameFilters() {
        long count = service(true).export(command(450), OutputStream.nullOutputStream());

        assertThat(count).isEqualTo(450);
        assertThat(written).hasSize(450);
        assertThat(written.get(449)).containsExactly(new Count(BigDecimal.valueOf(449)));
        assertThat(asked).hasSize(3).allSatisfy(request -> {
            assertThat(request.filters()).isEqualTo(Map.of("level", "GOLD"));
            assertThat(request.sort()).contains("-name");
            assertThat(request.q()).contains("138");
            assertThat(request.limit()).isEqualTo(ListRequest.MAX_LIMIT);
        });
    }

    @Test
    void writesDownWhatWasTakenOutButNotWhatWasSearchedFor() {
        service(true).export(command(3), OutputStream.nullOutputStream());

        assertThat(logged).containsExactly("/customer/list 3 {level=GOLD}");
    }

    @Test
    void refusesMoreThanWasTried() {
        assertThatThrownBy(() ->
                        service(false).export(command((int) ExportRows.MOST + 1), OutputStream.nullOutputStream()))
                .isInstanceOf(RuleBroken.class);
        assertThat(logged).isEmpty();
    }

    private ExportRowsService service(boolean keep) {
        Spreadsheets spreadsheets = (table, to) -> {
            long rows = 0;
            while (table.rows().hasNext()) {
                var row = table.rows().next();
                rows++;
                if (keep) {
                    written.add(row);
                }
            }
            return rows;
        };
        var log = new OutputLog() {
            @Override
            public void printed(String kind, UUID id, int version, String event) {
                throw new AssertionError("nothing is printed");
            }

            @Override
            public void exported(String list, long rows, Map<String, String> filters) {
                logged.add(list + " " + rows + " " + filters);
            }
        };
        return new ExportRowsService(spreadsheets, log);
    }

    private ExportRows.Command<Integer> command(int rows) {
        var request = new ListRequest(
                Optional.of("138"), Map.of("level", "GOLD"), Optional.of("-name"), Optional.empty(), 50, false);
        return new ExportRows.Command<>(
                "/customer/list",
                "customers",
                List.of(new ExportRows.Column<>("number", row -> new Count(BigDecimal.valueOf(row)))),
                request,
                page -> page(page, rows));
    }

    private Listing<Integer> page(ListRequest request, int rows) {
        asked.add(request);
        int from = request.cursor().map(Integer::parseInt).orElse(0);
        int end = Math.min(rows, from + request.limit());
        return new Listing<>(
                IntStream.range(from, end).boxed().toList(),
                end < rows ? Optional.of(String.valueOf(end)) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
