package aftersales.application.paper;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A PDF. */
public final class PrintedPaper {
    private final String number;
    private final byte[] pdf;

    public PrintedPaper(String number, byte[] pdf) {
        this.number = number;
        this.pdf = pdf.clone();
    }

    /** Number of the document that was printed. */
    public String number() {
        return number;
    }

    /** In bytes. */
    public int size() {
        return pdf.length;
    }

    public InputStream open() {
        return new ByteArrayInputStream(pdf);
    }
}
