package aftersales.application.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the company is made of: tables of names, products, parts and faults beside this class's resources. */
record SampleData(
        List<Map<String, String>> people,
        List<Map<String, String>> products,
        List<Map<String, String>> parts,
        List<Map<String, String>> faults,
        List<Map<String, String>> districts,
        Map<String, List<String>> names,
        Map<String, List<String>> phrases) {

    static SampleData read() {
        return new SampleData(
                table("people"),
                table("products"),
                table("parts"),
                table("faults"),
                table("districts"),
                grouped(table("names"), "kind"),
                grouped(table("phrases"), "key"));
    }

    private static Map<String, List<String>> grouped(List<Map<String, String>> rows, String key) {
        var groups = new HashMap<String, List<String>>();
        for (var row : rows) {
            groups.merge(row.get(key), List.of(row.get("value")), SampleData::joined);
        }
        return groups;
    }

    /** The one phrase of this key, with its gaps filled. */
    String phrase(String key, Object... gaps) {
        return phrases.get(key).get(0).formatted(gaps);
    }

    /** Parts are coded by what they are for: the first two letters are those of the products. */
    String categoryOf(String partCode) {
        return products.stream()
                .filter(product -> product.get("code").startsWith(partCode.split("-", 2)[0]))
                .map(product -> product.get("category"))
                .findFirst()
                .orElseThrow();
    }

    boolean isOffice(String category) {
        return phrases.get("office-category").contains(category);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    /** A file of tab-separated values whose first line names the columns. */
    private static List<Map<String, String>> table(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(
                SampleData.class.getResourceAsStream("/demo/" + name + ".tsv"), StandardCharsets.UTF_8))) {
            var columns = reader.readLine().split("\t", -1);
            return reader.lines()
                    .map(line -> row(columns, line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] columns, String[] values) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i]);
        }
        return row;
    }
}
