package aftersales.web.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Just enough of a request and a response for filters. */
final class FakeServlet {
    final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final Map<String, String> parameters = new HashMap<>();
    final Map<String, Object> session = new HashMap<>();
    final Map<String, String> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    String method = "GET";
    String path = "/";
    String content = "";
    boolean secure;
    int status = 200;
    boolean passed;

    static FakeServlet get(String path) {
        return new FakeServlet().with("GET", path);
    }

    static FakeServlet post(String path) {
        return new FakeServlet().with("POST", path);
    }

    private FakeServlet with(String newMethod, String newPath) {
        method = newMethod;
        path = newPath;
        return this;
    }

    FakeServlet header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    FilterChain chain() {
        return (request, response) -> passed = true;
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getMethod" -> method;
            case "getRequestURI", "getServletPath" -> path;
            case "getQueryString" -> null;
            case "getHeader" -> headers.get((String) args[0]);
            case "getParameter" -> parameters.get((String) args[0]);
            case "getParameterMap" -> parameters.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> new String[] {e.getValue()}));
            case "isSecure" -> secure;
            case "getInputStream" -> input(content);
            case "getSession" -> session.isEmpty() ? null : session();
            case "getCookies" -> cookies();
            default -> null;
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
                default -> {
                    return null;
                }
            }
            return null;
        });
    }

    private HttpSession session() {
        return proxy(
                HttpSession.class, (name, args) -> name.equals("getAttribute") ? session.get((String) args[0]) : null);
    }

    private Cookie[] cookies() {
        var cookie = headers.get("Cookie");
        return cookie == null
                ? null
                : new Cookie[] {
                    new Cookie(cookie.substring(0, cookie.indexOf('=')), cookie.substring(cookie.indexOf('=') + 1))
                };
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

    private static ServletInputStream input(String text) {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
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
                throw new UnsupportedOperationException();
            }
        };
    }

    private interface Answer {
        Object to(String method, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            var result = answer.to(method.getName(), args);
            if (result == null && method.getReturnType() == boolean.class) {
                return false;
            }
            return result == null && method.getReturnType() == int.class ? Integer.valueOf(0) : result;
        }));
    }
}
