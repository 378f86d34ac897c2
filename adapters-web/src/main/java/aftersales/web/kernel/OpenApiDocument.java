package aftersales.web.kernel;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /openapi}: the description of the REST port that the build made; JSON when it is asked for, else YAML. */
public class OpenApiDocument extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var accept = String.valueOf(request.getHeader("Accept"));
        boolean json = accept.contains("json") || "json".equalsIgnoreCase(request.getParameter("format"));
        try (var in =
                OpenApiDocument.class.getResourceAsStream("/META-INF/openapi/openapi" + (json ? ".json" : ".yaml"))) {
            if (in == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(json ? "application/json" : "application/yaml");
            response.setCharacterEncoding("UTF-8");
            in.transferTo(response.getOutputStream());
        }
    }
}
