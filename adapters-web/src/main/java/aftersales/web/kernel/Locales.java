package aftersales.web.kernel;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The languages of the product, and the one that the current request speaks: the user's own setting, else the cookie, else
 * {@code Accept-Language}, else Chinese. Nothing but the two locales below ever leaves this class, whatever a request says.
 */
public final class Locales {
    public static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
    public static final Locale ENGLISH = Locale.forLanguageTag("en");
    public static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

    /** Session attribute that holds the language tag of the user's setting; set at log-in and by the language switch. */
    public static final String SESSION_ATTRIBUTE = "aftersales.language";

    public static final String COOKIE = "aftersales-language";

    private static final ThreadLocal<Locale> CURRENT = new ThreadLocal<>();

    private Locales() {}

    /** The language of this request; Chinese outside of one. */
    public static Locale current() {
        var locale = CURRENT.get();
        return locale == null ? CHINESE : locale;
    }

    /** Runs {@code work} in {@code locale}. */
    public static <T> T in(Locale locale, Supplier<T> work) {
        var outer = CURRENT.get();
        CURRENT.set(locale);
        try {
            return work.get();
        } finally {
            restore(outer);
        }
    }

    static Locale enter(Locale locale) {
        var outer = CURRENT.get();
        CURRENT.set(locale);
        return outer;
    }

    static void restore(Locale outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /** One of the product's locales for a language tag such as {@code zh-CN}, {@code zh_CN} or {@code en-GB}; else empty. */
    public static Optional<Locale> of(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        var language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return ALL.stream().filter(l -> l.getLanguage().equals(language)).findFirst();
    }

    static Locale of(HttpServletRequest request) {
        return setting(request)
                .or(() -> cookie(request))
                .or(() -> accepted(request.getHeader("Accept-Language")))
                .orElse(CHINESE);
    }

    private static Optional<Locale> setting(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : of((String) session.getAttribute(SESSION_ATTRIBUTE));
    }

    private static Optional<Locale> cookie(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (COOKIE.equals(cookie.getName())) {
                return of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    static Optional<Locale> accepted(String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> of(range.getRange()))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a header that makes no sense asks for nothing
        }
    }
}
