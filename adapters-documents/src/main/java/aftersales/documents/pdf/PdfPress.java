package aftersales.documents.pdf;

import aftersales.application.paper.PaperDocument;
import aftersales.application.paper.PaperDocument.Facts;
import aftersales.application.paper.PaperDocument.Prose;
import aftersales.application.paper.PaperDocument.Signatures;
import aftersales.application.paper.PaperDocument.Table;
import aftersales.application.paper.PaperPress;
import aftersales.application.paper.PrintedPaper;
import aftersales.application.paper.SheetSize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Draws papers with PDFBox. Nothing is fetched, nothing that a text says is interpreted: texts are drawn as they are. */
@ApplicationScoped
public class PdfPress implements PaperPress {
    @Override
    public PrintedPaper print(PaperDocument paper, SheetSize size) {
        try (var document = new PDDocument()) {
            describe(document, paper);
            var font = PaperFont.in(document);
            var sheets = new Sheets(document, font, Look.of(size), paper.title(), paper.number());
            draw(paper, new Blocks(sheets, font));
            sheets.close();
            var pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return new PrintedPaper(paper.number(), pdf.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, PaperDocument paper) {
        document.getDocumentInformation().setTitle(paper.title() + " " + paper.number());
        document.getDocumentInformation().setCreator("Aftersales");
        // a continuous form that is scaled to the printer's idea of a sheet misses its lines
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static void draw(PaperDocument paper, Blocks blocks) throws IOException {
        for (var block : paper.blocks()) {
            if (block instanceof Facts facts) {
                blocks.facts(facts);
            } else if (block instanceof Prose prose) {
                blocks.prose(prose);
            } else if (block instanceof Table table) {
                blocks.table(table);
            } else if (block instanceof Signatures signatures) {
                blocks.signatures(signatures);
            }
        }
    }
}
