package aftersales.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aftersales.application.paper.PaperDocument;
import aftersales.application.paper.PaperDocument.Block;
import aftersales.application.paper.PaperDocument.Column;
import aftersales.application.paper.PaperDocument.Fact;
import aftersales.application.paper.PaperDocument.Facts;
import aftersales.application.paper.PaperDocument.Prose;
import aftersales.application.paper.PaperDocument.Signatures;
import aftersales.application.paper.PaperDocument.Table;
import aftersales.application.paper.PaperDocument.Total;
import aftersales.application.paper.SheetSize;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sheets are also left as pictures in {@code target/papers}, for somebody to look at. */
class PdfPressTest {
    private static final String FAULT = "空调制冷效果差，外机噪声大，客户反映夜间自动停机，显示故障代码 E4。";
    private static final String ADDRESS = "上海市浦东新区张江高科技园区博云路 2 号浦软大厦 A 座 1803 室（前台登记后上楼）";

    @ParameterizedTest
    @EnumSource
    void drawsOneSheetOfTheRightSizeWithAllItsTexts(SheetSize size) throws IOException {
        try (var pdf = printed(slip(FAULT, ADDRESS, size), size)) {
            save(pdf, "slip");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var sheet = pdf.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isCloseTo(size.width() * 72 / 25.4f, within(0.1f));
            assertThat(sheet.getHeight()).isCloseTo(size.height() * 72 / 25.4f, within(0.1f));
            assertThat(textOf(pdf))
                    .contains("派工单", "WO2611-000123", "张伟、李娜", "138****1234")
                    .contains(flat(FAULT))
                    .contains(flat(ADDRESS))
                    .contains("工程师签字：")
                    .endsWith("1/1");
            assertThat(outside(pdf)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void longTextsWrapAndGoOnOnTheNextSheet(SheetSize size) throws IOException {
        String story = FAULT.repeat(90);
        try (var pdf = printed(slip(story, ADDRESS.repeat(6), size), size)) {
            save(pdf, "long");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(count(textOf(pdf), "E4。")).isEqualTo(90);
            assertThat(count(textOf(pdf), "WO2611-000123")).isEqualTo(pdf.getNumberOfPages());
            assertThat(outside(pdf)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void longTablesRepeatTheirHeading(SheetSize size) throws IOException {
        var columns = List.of(new Column("项目", 70, false), new Column("金额", 30, true));
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= 80; i++) {
            rows.add(List.of("压缩机组件 " + i, i + ".00"));
        }
        var table = new Table(columns, rows, List.of(new Total("客户应付合计", "3,240.00", true)));
        try (var pdf = printed(new PaperDocument("服务报告单", "WO2611-000124", List.of(table)), size)) {
            save(pdf, "table");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(count(textOf(pdf), "项目")).isEqualTo(pdf.getNumberOfPages());
            assertThat(textOf(pdf)).contains("压缩机组件80", "3,240.00");
            assertThat(outside(pdf)).isEmpty();
        }
    }

    @Test
    void aWordWiderThanItsColumnIsCutAndNothingLeavesTheSheet() throws IOException {
        var word = "ABCDEFGHIJ".repeat(40);
        var facts = new Facts(List.of(new Fact("序列号", word, false), new Fact("产品", "空调", false)));
        try (var pdf = printed(new PaperDocument("派工单", "WO1", List.of(facts)), SheetSize.A4)) {
            save(pdf, "word");
            assertThat(count(textOf(pdf), "A")).isEqualTo(40);
            assertThat(outside(pdf)).isEmpty();
        }
    }

    @Test
    void whatCannotBeDrawnDoesNotStopThePress() throws IOException {
        String strange = "电话\u0000\u0007\u202e机\t冷\uD83D\uDE00 \uD800 <b>&amp;</b> #{7*7} ${x}";
        try (var pdf = printed(new PaperDocument("派工单", "WO1", List.of(new Prose("现象", strange, 1))), SheetSize.A4)) {
            assertThat(textOf(pdf)).contains("电话机冷□", "<b>&amp;</b>#{7*7}${x}");
        }
    }

    @Test
    void bringsItsFontAlongAndOnlyWhatItNeedsOfIt() throws IOException {
        try (var pdf = printed(slip(FAULT, ADDRESS, SheetSize.A4), SheetSize.A4)) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font).isInstanceOf(PDType0Font.class);
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
        }
        assertThat(new PdfPress()
                        .print(slip(FAULT, ADDRESS, SheetSize.A4), SheetSize.A4)
                        .size())
                .isLessThan(120_000);
    }

    private static PaperDocument slip(String fault, String address, SheetSize size) {
        boolean roomy = size == SheetSize.A4;
        List<Block> blocks = List.of(
                new Facts(List.of(
                        new Fact("服务工程师", "张伟、李娜", false),
                        new Fact("预约时间", "2026-11-23 14:00 – 16:00", false),
                        new Fact("派工时间", "2026-11-22 15:20", false),
                        new Fact("优先级", "高", false),
                        new Fact("服务单号", "SR2611-000456", false),
                        new Fact("服务类型", "包修", false),
                        new Fact("客户", "上海浦东软件园物业管理有限公司", false),
                        new Fact("联系人/电话", "王建国  138****1234", false),
                        new Fact("服务地址", address, true),
                        new Fact("产品型号", "柜式空调 KFR-72LW/BP3", false),
                        new Fact("序列号", "GR20251100004711", false))),
                new Prose("报修现象", fault, roomy ? 3 : 1),
                new Facts(List.of(new Fact("到达时间", "", false), new Fact("离开时间", "", false))),
                new Prose("处理过程及结果", "", roomy ? 9 : 4),
                new Table(
                        List.of(
                                new Column("更换备件", 40, false),
                                new Column("旧件序列号", 20, false),
                                new Column("新件序列号", 20, false),
                                new Column("数量", 8, true),
                                new Column("金额", 12, true)),
                        Collections.nCopies(roomy ? 8 : 3, Collections.nCopies(5, "")),
                        List.of()),
                new Signatures(List.of("工程师签字：", "客户签字：", "日期：")));
        return new PaperDocument("派工单", "WO2611-000123", blocks);
    }

    private static PDDocument printed(PaperDocument paper, SheetSize size) throws IOException {
        try (var pdf = new PdfPress().print(paper, size).open()) {
            return Loader.loadPDF(pdf.readAllBytes());
        }
    }

    private static String textOf(PDDocument pdf) throws IOException {
        return flat(new PDFTextStripper().getText(pdf));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s", "");
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    /** Glyphs that are not wholly on their sheet, between the side margins. */
    private static List<String> outside(PDDocument pdf) throws IOException {
        var found = new ArrayList<String>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                float side = 14 * 72 / 25.4f;
                if (at.getX() < side
                        || at.getX() + at.getWidth() > at.getPageWidth() - side
                        || at.getY() - at.getHeight() < 0
                        || at.getY() > at.getPageHeight() - 10) {
                    found.add(at.getUnicode() + " at " + at.getX() + ", " + at.getY());
                }
            }
        }.getText(pdf);
        return found;
    }

    private static void save(PDDocument pdf, String name) throws IOException {
        var folder = new File("target/papers");
        folder.mkdirs();
        boolean wide = pdf.getPage(0).getMediaBox().getWidth() > 600;
        for (int i = 0; i < Math.min(pdf.getNumberOfPages(), 2); i++) {
            var picture = new PDFRenderer(pdf).renderImageWithDPI(i, 96);
            String file = String.format(Locale.ROOT, "%s-%s-%d.png", name, wide ? "continuous" : "a4", i + 1);
            ImageIO.write(picture, "png", new File(folder, file));
        }
    }
}
