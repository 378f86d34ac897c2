package aftersales.web.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gives every form that comes in as a whole page a nonce for the page that answers it. PrimeFaces expects the one that its
 * script has put into the form, and fails on pages that do without that script.
 */
public class NonceFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String PARAMETER = "primefaces.nonce";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean page = request.getMethod().equals("POST")
                && !Refusals.isForProgram(request)
                && request.getParameter(PARAMETER) == null;
        chain.doFilter(page ? new WithNonce(request, nonce()) : request, response);
    }

    /** In the shape that PrimeFaces checks: a random UUID in Base64. */
    private static String nonce() {
        return Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static final class WithNonce extends HttpServletRequestWrapper {
        private final String nonce;

        private WithNonce(HttpServletRequest request, String nonce) {
            super(request);
            this.nonce = nonce;
        }

        @Override
        public String getParameter(String name) {
            return name.equals(PARAMETER) ? nonce : super.getParameter(name);
        }

        @Override
        public String[] getParameterValues(String name) {
            return name.equals(PARAMETER) ? new String[] {nonce} : super.getParameterValues(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new HashMap<>(super.getParameterMap());
            all.put(PARAMETER, new String[] {nonce});
            return all;
        }
    }
}
