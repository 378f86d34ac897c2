package aftersales.web.kernel;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.OperationKey;
import aftersales.domain.kernel.InvalidValue;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Puts every changing REST call that carries an {@code Idempotency-Key} under that key: the first use case within does its
 * work once, whatever the network repeats. The hash covers method, path and body, so that a key used for something else is
 * noticed.
 */
public class OperationFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String HEADER = "Idempotency-Key";
    static final int GREATEST_BODY = 2 * 1024 * 1024;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private transient Acting acting;
    private transient Refusals refusals;

    @Inject
    void wire(Acting acting, Refusals refusals) {
        this.acting = acting;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var key = request.getHeader(HEADER);
        if (key == null || READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(GREATEST_BODY + 1);
        if (body.length > GREATEST_BODY) {
            refusals.send(request, response, 413, "too-large");
            return;
        }
        OperationKey operation;
        try {
            operation = new OperationKey(key, Digests.sha256(request.getMethod(), request.getRequestURI(), body));
        } catch (InvalidValue e) {
            refusals.send(request, response, e);
            return;
        }
        run(operation, () -> chain.doFilter(new Reread(request, body), response));
    }

    private interface Work {
        void run() throws IOException, ServletException;
    }

    /** Carries the checked exceptions of the servlet container through the supplier. */
    private void run(OperationKey operation, Work work) throws IOException, ServletException {
        try {
            acting.under(operation, () -> {
                try {
                    work.run();
                    return null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new Carrier(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Carrier e) {
            throw e.carried;
        }
    }

    private static final class Carrier extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final ServletException carried;

        private Carrier(ServletException carried) {
            super(carried);
            this.carried = carried;
        }
    }

    /** The request with its body to be read once more. */
    private static final class Reread extends HttpServletRequestWrapper {
        private final byte[] body;

        private Reread(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int from, int length) {
                    return bytes.read(target, from, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the body is here already");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
