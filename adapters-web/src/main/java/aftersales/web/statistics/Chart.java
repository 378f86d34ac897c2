package aftersales.web.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the parts of a chart stand in its drawing of {@value #WIDTH} by {@value #HEIGHT}; pages draw it as SVG, so that it
 * needs no script. Values start at zero.
 *
 * @param lines points of each unbroken piece of a line
 */
public record Chart(List<Tick> ticks, List<Mark> marks, List<Bar> bars, List<String> lines, List<Point> points) {
    public static final int WIDTH = 480;
    public static final int HEIGHT = 220;
    private static final double LEFT = 60;
    private static final double RIGHT = 474;
    private static final double TOP = 12;
    private static final double BOTTOM = 190;
    private static final int STEPS = 4;
    private static final int MOST_MARKS = 6;
    private static final double FILLED = 0.68;

    public Chart {
        ticks = List.copyOf(ticks);
        marks = List.copyOf(marks);
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
        points = List.copyOf(points);
    }

    /** A value and its line across. */
    public record Tick(String y, String label) {}

    /** A name below. */
    public record Mark(String x, String label) {}

    /** @param series 1 to 3: its colour */
    public record Bar(String x, String y, String width, String height, int series, String says, String href) {}

    public record Point(String x, String y, String says, String href) {}

    /** One part of a column. */
    record Piece(BigDecimal value, int series, String says, String href) {}

    /** What stands over one name; pieces stand on each other. */
    record Column(String name, List<Piece> pieces) {}

    /** @param share from 0 to 1, or nothing, where the line has a gap */
    record Share(String name, Optional<BigDecimal> share, String says, String href) {}

    static Chart bars(List<Column> columns) {
        var top = round(columns.stream()
                .map(c -> c.pieces().stream().map(Piece::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                .reduce(BigDecimal.ONE, BigDecimal::max));
        var bars = new ArrayList<Bar>();
        double slot = (RIGHT - LEFT) / columns.size();
        for (int i = 0; i < columns.size(); i++) {
            double floor = BOTTOM;
            for (Piece piece : columns.get(i).pieces()) {
                double height = (BOTTOM - TOP) * piece.value().doubleValue() / top.doubleValue();
                if (height > 0) {
                    floor -= height;
                    bars.add(new Bar(
                            at(LEFT + slot * (i + (1 - FILLED) / 2)),
                            at(floor),
                            at(slot * FILLED),
                            at(height),
                            piece.series(),
                            piece.says(),
                            piece.href()));
                }
            }
        }
        return new Chart(
                ticks(top, ""), marks(columns.stream().map(Column::name).toList()), bars, List.of(), List.of());
    }

    /** From 0 to 100 %. */
    static Chart line(List<Share> shares) {
        var points = new ArrayList<Point>();
        var lines = new ArrayList<String>();
        var piece = new StringBuilder();
        double slot = (RIGHT - LEFT) / shares.size();
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            if (share.share().isEmpty()) {
                end(piece, lines);
                continue;
            }
            String x = at(LEFT + slot * (i + 0.5));
            String y = at(BOTTOM - (BOTTOM - TOP) * share.share().get().doubleValue());
            points.add(new Point(x, y, share.says(), share.href()));
            piece.append(x).append(',').append(y).append(' ');
        }
        end(piece, lines);
        return new Chart(
                ticks(BigDecimal.valueOf(100), "%"),
                marks(shares.stream().map(Share::name).toList()),
                List.of(),
                lines,
                points);
    }

    private static void end(StringBuilder piece, List<String> lines) {
        if (!piece.isEmpty()) {
            lines.add(piece.toString().strip());
            piece.setLength(0);
        }
    }

    /** The next of 4, 8, 20, 40, 80, 200 …: its quarters are whole. */
    static BigDecimal round(BigDecimal most) {
        for (var step = BigDecimal.valueOf(4); ; step = step.multiply(BigDecimal.TEN)) {
            for (int times : new int[] {1, 2, 5}) {
                var top = step.multiply(BigDecimal.valueOf(times));
                if (top.compareTo(most) >= 0) {
                    return top;
                }
            }
        }
    }

    private static List<Tick> ticks(BigDecimal top, String unit) {
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i <= STEPS; i++) {
            var value = top.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(STEPS), 0, RoundingMode.HALF_UP);
            ticks.add(new Tick(
                    at(BOTTOM - (BOTTOM - TOP) * i / STEPS),
                    String.format(Locale.ROOT, "%,d", value.longValue()) + unit));
        }
        return ticks;
    }

    /** As many names as have room. */
    private static List<Mark> marks(List<String> names) {
        int step = (names.size() + MOST_MARKS - 1) / MOST_MARKS;
        double slot = (RIGHT - LEFT) / names.size();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < names.size(); i += step) {
            marks.add(new Mark(at(LEFT + slot * (i + 0.5)), names.get(i)));
        }
        return marks;
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
