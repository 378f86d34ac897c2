package aftersales.web.identity;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request with its session and what came back, just as much as the filters of identity look at. */
final class Exchange {
    final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final Map<String, String> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(body, true, StandardCharsets.UTF_8);
    private final Browser browser;
    private final String method;
    private final String path;
    int status = 200;
    Optional<Actor> actor = Optional.empty();

    /** Keeps its session from request to request. */
    static final class Browser {
        final Map<String, Object> attributes = new HashMap<>();
        private boolean alive;
        private int id;

        boolean hasSession() {
            return alive;
        }

        String sessionId() {
            return "session-" + id;
        }

        Exchange get(String path) {
            return new Exchange(this, "GET", path);
        }

        Exchange post(String path) {
            return new Exchange(this, "POST", path);
        }

        HttpServletRequest request() {
            return get("/").request();
        }
    }

    private Exchange(Browser browser, String method, String path) {
        this.browser = browser;
        this.method = method;
        this.path = path;
    }

    Exchange header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Runs {@code filter}; {@link #actor} is who acted behind it, if the request got that far. */
    Exchange through(Filter filter, Acting acting) {
        try {
            filter.doFilter(request(), response(), (request, response) -> actor = Optional.of(acting.current()));
        } catch (IOException | ServletException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    boolean passed() {
        return actor.isPresent();
    }

    String text() {
        writer.flush();
        return body.toString(StandardCharsets.UTF_8);
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getMethod" -> method;
            case "getRequestURI", "getServletPath" -> path;
            case "getHeader" -> headers.get((String) args[0]);
            case "getRemoteAddr" -> "192.0.2.7";
            case "getSession" -> session(args == null || (boolean) args[0]);
            case "changeSessionId" -> {
                browser.id++;
                yield browser.sessionId();
            }
            default -> null;
        });
    }

    private HttpSession session(boolean create) {
        if (!browser.alive && !create) {
            return null;
        }
        if (!browser.alive) {
            browser.alive = true;
            browser.id++;
        }
        return proxy(HttpSession.class, (name, args) -> {
            switch (name) {
                case "getAttribute" -> {
                    return browser.attributes.get((String) args[0]);
                }
                case "setAttribute" -> browser.attributes.put((String) args[0], args[1]);
                case "invalidate" -> {
                    browser.attributes.clear();
                    browser.alive = false;
                }
                default -> {
                    return null;
                }
            }
            return null;
        });
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, args) -> {
            switch (name) {
                case "setHeader", "addHeader" -> answered.put((String) args[0], (String) args[1]);
                case "setStatus", "sendError" -> status = (int) args[0];
                case "getOutputStream" -> {
                    return output();
                }
                case "getWriter" -> {
                    return writer;
                }
                default -> {
                    return null;
                }
            }
            return null;
        });
    }

    private ServletOutputStream output() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                body.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private interface Answer {
        Object to(String method, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> answer.to(method.getName(), args)));
    }
}
