package aftersales.web.paper;

import aftersales.application.paper.PrintedPaper;
import aftersales.application.paper.SheetSize;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A printed paper on its way: shown by the browser, named by its number when it is saved. */
public final class Pdf {
    public static final String TYPE = "application/pdf";

    /** Name of the parameter that says on which sheet. */
    public static final String SHEET = "sheet";

    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-fA-F-]{36})/([a-z-]+)\\.pdf");

    private Pdf() {}

    /**
     * What a browser asks for below {@code /print/<documents>}.
     *
     * @param paper such as {@code dispatch-slip}
     */
    public record Asked(UUID id, String paper, SheetSize sheet) {}

    /**
     * {@code /<id>/<paper>.pdf?sheet=a4}
     *
     * @throws NotFound when the address names no paper
     */
    public static Asked asked(HttpServletRequest request, String kind) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            throw new NotFound(kind, path);
        }
        try {
            return new Asked(UUID.fromString(address.group(1)), address.group(2), sheet(request.getParameter(SHEET)));
        } catch (IllegalArgumentException e) {
            throw new NotFound(kind, path);
        }
    }

    /** A4 when nothing is said. @throws InvalidValue when there is no such sheet */
    public static SheetSize sheet(String code) {
        if (code == null || code.isBlank()) {
            return SheetSize.A4;
        }
        return SheetSize.of(code)
                .orElseThrow(() -> new InvalidValue(
                        SHEET,
                        "paper.unknown-sheet",
                        code,
                        Arrays.stream(SheetSize.values()).map(SheetSize::code).collect(Collectors.joining(", "))));
    }

    public static void send(PrintedPaper paper, HttpServletResponse response) throws IOException {
        response.setContentType(TYPE);
        response.setHeader("Content-Disposition", disposition(paper));
        response.setContentLength(paper.size());
        try (var pdf = paper.open()) {
            pdf.transferTo(response.getOutputStream());
        }
    }

    public static Response answer(PrintedPaper paper) {
        return Response.ok(paper.open(), TYPE)
                .header("Content-Disposition", disposition(paper))
                .header("Content-Length", paper.size())
                .build();
    }

    private static String disposition(PrintedPaper paper) {
        return "inline; filename=\"" + paper.number().replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf\"";
    }
}
