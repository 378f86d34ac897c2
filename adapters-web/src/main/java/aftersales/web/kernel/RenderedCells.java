package aftersales.web.kernel;

import aftersales.application.kernel.SheetTable.Amount;
import aftersales.application.kernel.SheetTable.Blank;
import aftersales.application.kernel.SheetTable.Cell;
import aftersales.application.kernel.SheetTable.Count;
import aftersales.application.kernel.SheetTable.Day;
import aftersales.application.kernel.SheetTable.Moment;
import aftersales.application.kernel.SheetTable.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the cells of a list out of its rendered rows, so that a file holds what the page shows: the same columns, language
 * and masking. A number is one only in a column of numbers, a time only where the page marks one or the cell holds nothing
 * else, and a code (class {@code mono}) is always a text.
 */
final class RenderedCells {
    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>|([^<]+)", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\bclass=\"([^\"]*)\"");
    private static final Pattern DATETIME = Pattern.compile("\\bdatetime=\"([^\"]*)\"");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z]+);");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,3}(,\\d{3})*\\.\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}(:\\d{2})?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "middot", "\u00b7", "times",
            "\u00d7");

    private final ZoneId zone;

    RenderedCells(ZoneId zone) {
        this.zone = zone;
    }

    /** The cells of each row of {@code html}, headings or data. */
    List<List<Cell>> rows(String html) {
        var rows = new ArrayList<List<Cell>>();
        Optional<Reading> cell = Optional.empty();
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            String tag = token.group(2);
            boolean end = "/".equals(token.group(1));
            if ("tr".equals(tag) && !end) {
                rows.add(new ArrayList<>());
            } else if (isCell(tag) && !end) {
                cell = Optional.of(new Reading(token.group(3)));
            } else if (isCell(tag) && cell.isPresent()) {
                rows.get(rows.size() - 1).add(cell.get().cell(zone));
                cell = Optional.empty();
            } else if (cell.isPresent()) {
                cell.get().read(tag, token.group(3), token.group(4));
            }
        }
        return rows;
    }

    private static boolean isCell(String tag) {
        return "td".equals(tag) || "th".equals(tag);
    }

    /** One cell, while it is read. */
    private static final class Reading {
        private final StringBuilder text = new StringBuilder();
        private final boolean number;
        private boolean code;
        private Optional<String> instant = Optional.empty();

        private Reading(String attributes) {
            number = has(attributes, "num");
            code = has(attributes, "mono");
        }

        private void read(String tag, String attributes, String words) {
            if (tag == null) {
                text.append(words == null ? "" : plain(words));
                return;
            }
            text.append(' ');
            code |= has(attributes, "mono");
            if (tag.equals("time")) {
                Matcher at = DATETIME.matcher(attributes);
                if (at.find()) {
                    instant = Optional.of(at.group(1));
                }
            }
        }

        private Cell cell(ZoneId zone) {
            String shown = text.toString().replaceAll("\\s+", " ").strip();
            if (shown.isEmpty() || shown.equals("\u2014")) {
                return new Blank();
            }
            if (code) {
                return new Text(shown);
            }
            try {
                return typed(shown, zone);
            } catch (DateTimeParseException e) {
                return new Text(shown); // looks like a date and is none
            }
        }

        private Cell typed(String shown, ZoneId zone) {
            if (number && AMOUNT.matcher(shown).matches()) {
                return new Amount(new BigDecimal(shown.replace(",", "")));
            }
            if (number && NUMBER.matcher(shown).matches()) {
                return new Count(new BigDecimal(shown));
            }
            if (MOMENT.matcher(shown).matches()) {
                return new Moment(instant.filter(at -> at.endsWith("Z"))
                        .map(at -> LocalDateTime.ofInstant(Instant.parse(at), zone))
                        .orElseGet(() -> LocalDateTime.parse(shown, TIME)));
            }
            return DAY.matcher(shown).matches() ? new Day(LocalDate.parse(shown)) : new Text(shown);
        }

        private static boolean has(String attributes, String name) {
            Matcher named = CLASS.matcher(attributes == null ? "" : attributes);
            return named.find() && (" " + named.group(1) + " ").contains(" " + name + " ");
        }

        private static String plain(String html) {
            return ENTITY.matcher(html).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
        }

        private static String character(String entity) {
            if (!entity.startsWith("#")) {
                return NAMED.getOrDefault(entity, "&" + entity + ";");
            }
            int code = entity.startsWith("#x")
                    ? Integer.parseInt(entity.substring(2), 16)
                    : Integer.parseInt(entity.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        }
    }
}
