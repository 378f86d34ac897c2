package aftersales.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.SheetTable.Amount;
import aftersales.application.kernel.SheetTable.Blank;
import aftersales.application.kernel.SheetTable.Cell;
import aftersales.application.kernel.SheetTable.Count;
import aftersales.application.kernel.SheetTable.Day;
import aftersales.application.kernel.SheetTable.Moment;
import aftersales.application.kernel.SheetTable.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderedCellsTest {
    private final RenderedCells cells = new RenderedCells(ZoneId.of("Asia/Shanghai"));

    @Test
    void readsTextsAsTheyStand() {
        assertThat(only("<td><a href=\"/x?a=1&amp;b=2\">上海 &lt;A&amp;B&gt;</a></td>"))
                .isEqualTo(new Text("上海 <A&B>"));
        assertThat(only("<td>=1+1&#39;&#x4e2d;</td>")).isEqualTo(new Text("=1+1'中"));
        assertThat(
                        only(
                                "<td><span class=\"chip good\"><svg class=\"icon\"><use href=\"#a>b\"/></svg>完成</span><span class=\"second\">晚</span></td>"))
                .isEqualTo(new Text("完成 晚"));
    }

    @Test
    void aNumberIsOneOnlyInAColumnOfNumbers() {
        assertThat(only("<td class=\"num\">12</td>")).isEqualTo(new Count(new BigDecimal("12")));
        assertThat(only("<td class=\"num\"><span class=\"money\">-1,128.50</span></td>"))
                .isEqualTo(new Amount(new BigDecimal("-1128.50")));
        assertThat(only("<td>0012</td>")).isEqualTo(new Text("0012"));
        assertThat(only("<td class=\"num\">3 h</td>")).isEqualTo(new Text("3 h"));
    }

    @Test
    void timesAndDaysAreTyped() {
        assertThat(only("<td><time datetime=\"2026-11-22T06:05:09Z\">2026-11-22 14:05</time></td>"))
                .isEqualTo(new Moment(LocalDateTime.of(2026, 11, 22, 14, 5, 9)));
        assertThat(only("<td>2026-11-22 14:05</td>")).isEqualTo(new Moment(LocalDateTime.of(2026, 11, 22, 14, 5)));
        assertThat(only("<td>2026-11-22</td>")).isEqualTo(new Day(LocalDate.of(2026, 11, 22)));
        assertThat(only("<td>2026-13-45</td>")).isEqualTo(new Text("2026-13-45"));
        assertThat(only("<td><time>2026-11-22 14:00</time> – <time>16:00</time></td>"))
                .isEqualTo(new Text("2026-11-22 14:00 – 16:00"));
    }

    @Test
    void aCodeIsAlwaysAText() {
        assertThat(only("<td class=\"mono\">2026-11-22</td>")).isEqualTo(new Text("2026-11-22"));
        assertThat(only("<td class=\"num\"><a class=\"mono\" href=\"/x\">4711</a></td>"))
                .isEqualTo(new Text("4711"));
    }

    @Test
    void nothingIsNothing() {
        assertThat(only("<td> </td>")).isEqualTo(new Blank());
        assertThat(only("<td>\u2014</td>")).isEqualTo(new Blank());
    }

    @Test
    void readsRowByRow() {
        assertThat(cells.rows("<tr><td>a</td><td>b</td></tr>\n<!-- <td>x</td> --><tr><td>c</td><td></td></tr>"))
                .isEqualTo(List.of(List.of(new Text("a"), new Text("b")), List.of(new Text("c"), new Blank())));
    }

    private Cell only(String cell) {
        return cells.rows("<tr>" + cell + "</tr>").get(0).get(0);
    }
}
