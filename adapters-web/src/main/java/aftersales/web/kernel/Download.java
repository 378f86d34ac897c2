package aftersales.web.kernel;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Files that browsers save. */
public final class Download {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    /** Writes the file. */
    public interface Content {
        void writeTo(OutputStream file) throws IOException;
    }

    /** Made as a whole before it is sent: what fails half-way becomes an error page and not a broken file. */
    public static void xlsx(HttpServletResponse response, String name, Content content) throws IOException {
        var file = Files.createTempFile("export", ".xlsx");
        try {
            try (var to = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(to);
            }
            response.setContentType(XLSX);
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"export.xlsx\"; filename*=UTF-8''"
                            + URLEncoder.encode(name + ".xlsx", StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
