package aftersales.telephony.callerid;

import aftersales.telephony.callerid.Transcript.DecodedCall;
import aftersales.telephony.callerid.Transcript.NumberStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of an {@code expected.tsv} with the bytes beside it. */
record CorpusCase(Path folder, Map<String, String> columns) {

    static List<CorpusCase> read(Path folder) {
        try {
            var lines = Files.readAllLines(folder.resolve("expected.tsv"), StandardCharsets.UTF_8);
            var head = cells(lines.get(0));
            return lines.stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> new CorpusCase(folder, row(head, cells(line))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    private static Map<String, String> row(List<String> head, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < head.size(); i++) {
            row.put(head.get(i), cells.get(i).strip());
        }
        return row;
    }

    String id() {
        return columns.get("case");
    }

    String family() {
        return columns.get("family");
    }

    byte[] bytes() {
        try {
            var hex = Files.readString(folder.resolve("cases").resolve(id() + ".hex"), StandardCharsets.US_ASCII);
            return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String expect() {
        return columns.get("expect");
    }

    /** Whether {@code calls} are what this case asks for; a partial case may also be read as having no caller id. */
    Optional<String> complaint(List<DecodedCall> calls) {
        var number = columns.get("number");
        if (calls.size() != Integer.parseInt(columns.get("calls"))) {
            return Optional.of("calls: " + calls);
        }
        if (calls.isEmpty()) {
            return Optional.empty();
        }
        var last = calls.get(calls.size() - 1);
        if (calls.stream().mapToInt(DecodedCall::rings).sum() != Integer.parseInt(columns.get("rings"))) {
            return Optional.of("rings: " + calls);
        }
        if (!last.called().orElse("").equals(columns.get("called"))) {
            return Optional.of("called: " + last);
        }
        boolean noCallerId = expect().equals("PARTIAL") && last.numberStatus() == NumberStatus.ABSENT;
        if (noCallerId) {
            return last.number().isPresent() ? Optional.of("number: " + last) : Optional.empty();
        }
        if (!last.number().orElse("").equals(number) || last.numberStatus() != status()) {
            return Optional.of("number: " + last);
        }
        return fieldComplaint(last);
    }

    private NumberStatus status() {
        var status = columns.get("number_status");
        return status.equals("TEXT") ? NumberStatus.INVALID : NumberStatus.valueOf(status);
    }

    private Optional<String> fieldComplaint(DecodedCall last) {
        if (expect().equals("PARTIAL")) {
            return Optional.empty();
        }
        if (!last.date().orElse("").equals(columns.get("date"))
                || !last.time().orElse("").equals(columns.get("time"))) {
            return Optional.of("date or time: " + last);
        }
        return last.name().orElse("").equals(columns.get("name")) ? Optional.empty() : Optional.of("name: " + last);
    }

    @Override
    public String toString() {
        return id() + " " + family();
    }
}
