package aftersales.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.web.statistics.Chart.Column;
import aftersales.web.statistics.Chart.Piece;
import aftersales.web.statistics.Chart.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {
    @ParameterizedTest
    @CsvSource({"1,4", "4,4", "5,8", "9,20", "21,40", "41,80", "81,200", "399,400", "123456,200000"})
    void theTopIsARoundNumberWhoseQuartersAreWhole(String most, String top) {
        assertThat(Chart.round(new BigDecimal(most))).isEqualByComparingTo(top);
    }

    @Test
    void barsBeginAtZeroAndStandOnEachOther() {
        var chart = Chart.bars(List.of(column("a", 10, 10), column("b", 0, 0), column("c", 20, 0)));

        assertThat(chart.ticks().get(0).label()).isEqualTo("0");
        assertThat(chart.ticks().get(4).label()).isEqualTo("20");
        assertThat(chart.bars()).hasSize(3);
        assertThat(chart.bars().get(0).height()).isEqualTo(chart.bars().get(1).height());
        assertThat(chart.bars().get(1).y()).isEqualTo(chart.bars().get(2).y());
        assertThat(Double.parseDouble(chart.bars().get(0).y())
                        + Double.parseDouble(chart.bars().get(0).height()))
                .isEqualTo(190.0);
    }

    @Test
    void aLineIsBrokenWhereNothingWasDue() {
        var chart = Chart.line(List.of(share("1"), share("0.5"), share(""), share("0")));

        assertThat(chart.lines()).hasSize(2);
        assertThat(chart.points()).hasSize(3);
        assertThat(chart.points().get(0).y()).isEqualTo("12.0");
        assertThat(chart.points().get(2).y()).isEqualTo("190.0");
    }

    @Test
    void namesAreLeftOutWhereTheyHaveNoRoom() {
        var chart = Chart.bars(
                IntStream.range(0, 31).mapToObj(i -> column("d" + i, i, 0)).toList());
        assertThat(chart.marks()).hasSize(6);
        assertThat(chart.marks().get(0).label()).isEqualTo("d0");
    }

    private static Column column(String name, int first, int second) {
        return new Column(
                name,
                List.of(
                        new Piece(BigDecimal.valueOf(first), 1, name, "/"),
                        new Piece(BigDecimal.valueOf(second), 2, name, "/")));
    }

    private static Share share(String value) {
        return new Share("n", Optional.of(value).filter(v -> !v.isEmpty()).map(BigDecimal::new), "says", "/");
    }
}
