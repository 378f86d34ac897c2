package aftersales.web.kernel;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Wording;
import aftersales.domain.kernel.DomainException;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every text that a user reads, merged from {@code messages/<feature>_zh_CN.properties} and {@code …_en.properties}. Pages
 * write {@code #{m['customer.title']}}; Java asks {@link #text(String, Object...)}. A missing key shows itself as the key in
 * question marks, which the bundle test does not let happen.
 *
 * <p>Patterns are those of {@link MessageFormat} as soon as there are arguments; numbers stand as plain digits, enum constants
 * as their labels, instants in the time zone of the business.
 */
@ApplicationScoped
@Named("m")
public class Messages extends AbstractMap<String, String> implements Wording {
    static final List<String> FEATURES = List.of(
            "kernel",
            "identity",
            "customer",
            "installedbase",
            "sales",
            "call",
            "servicerequest",
            "workorder",
            "billing",
            "parts",
            "paper",
            "maintenance",
            "review",
            "statistics",
            "desk",
            "demo",
            "job");

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<Locale, Map<String, String>> TEXTS =
            Locales.ALL.stream().collect(Collectors.toUnmodifiableMap(l -> l, Messages::load));

    private final ZoneId zone;

    /** For tests and for filters outside of CDI: instants in messages are shown in {@code zone}. */
    public Messages(ZoneId zone) {
        this.zone = zone;
    }

    @Inject
    public Messages(BusinessSettings settings) {
        this(settings.timeZone());
    }

    /** For the CDI proxy. */
    protected Messages() {
        this(ZoneOffset.UTC);
    }

    private static Map<String, String> load(Locale locale) {
        var all = new HashMap<String, String>();
        for (String feature : FEATURES) {
            bundle(feature, locale).forEach((key, value) -> all.put((String) key, (String) value));
        }
        return Map.copyOf(all);
    }

    static Properties bundle(String feature, Locale locale) {
        var properties = new Properties();
        var name = "/messages/" + feature + "_" + locale + ".properties";
        try (var in = Messages.class.getResourceAsStream(name)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** {@code #{m['key']}}: the text in the language of this request. */
    @Override
    public String get(Object key) {
        return text(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return TEXTS.get(Locales.CHINESE).containsKey(key);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return TEXTS.get(Locales.current()).entrySet();
    }

    /** The text in the language of this request, filled with {@code args}. */
    @Override
    public String text(String key, Object... args) {
        return text(Locales.current(), key, args);
    }

    public String text(Locale locale, String key, Object... args) {
        var pattern = TEXTS.get(locale).get(key);
        if (pattern == null) {
            return "??" + key + "??";
        }
        if (args.length == 0) {
            return pattern;
        }
        boolean numbers = pattern.contains(",choice") || pattern.contains(",number");
        var shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = numbers && args[i] instanceof Number ? args[i] : shown(locale, args[i]);
        }
        return new MessageFormat(pattern, locale).format(shown);
    }

    /** {@code #{m.of('list.count', n)}}: EL cannot call a method with a variable number of arguments. */
    public String of(String key, Object argument) {
        return text(key, argument);
    }

    public String of(String key, Object first, Object second) {
        return text(key, first, second);
    }

    public String of(String key, Object first, Object second, Object third) {
        return text(key, first, second, third);
    }

    /** The label of an enum constant, {@code enum.<Type>.<CONSTANT>}. */
    public String label(Enum<?> constant) {
        return text(key(constant));
    }

    /**
     * {@code #{m.label('WorkOrderStatus', row.status())}}: the label of a constant that a view record holds by name. Empty for
     * an empty name, so that optional columns need no condition.
     */
    @Override
    public String label(String type, Object name) {
        if (name instanceof Optional<?> optional) {
            return optional.map(n -> label(type, n)).orElse("");
        }
        return name == null || name.toString().isEmpty() ? "" : text("enum." + type + "." + name);
    }

    /** A type nested in another carries the outer name in front: {@code WorkOrder.Status} is {@code WorkOrderStatus}. */
    static String key(Enum<?> constant) {
        return "enum." + typeName(constant.getDeclaringClass()) + "." + constant.name();
    }

    static String typeName(Class<?> type) {
        var outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }

    /** What a refusal says to the user. */
    public String text(DomainException refusal) {
        if (refusal instanceof IllegalTransition illegal) {
            return text(illegal.code(), illegal.state(), illegal.action(), allowed(illegal));
        }
        if (refusal instanceof Forbidden) {
            var right = String.valueOf(refusal.args().get(0));
            return text(refusal.code(), containsKey("enum.Permission." + right) ? label("Permission", right) : right);
        }
        if (refusal instanceof NotFound || refusal instanceof StaleVersion) {
            return text(refusal.code(), kind(String.valueOf(refusal.args().get(0))));
        }
        if (refusal instanceof InvalidValue invalid && invalid.violations().size() == 1) {
            return text(invalid.violations().get(0));
        }
        return text(refusal.code(), refusal.args().toArray());
    }

    /** What is wrong with one field. */
    public String text(Violation violation) {
        return text(violation.code(), violation.args().toArray());
    }

    private String allowed(IllegalTransition illegal) {
        if (illegal.allowed().isEmpty()) {
            return text("error.nothing-allowed");
        }
        var type = typeName(illegal.action().getDeclaringClass());
        return illegal.allowed().stream()
                .map(name -> label(type, name))
                .collect(Collectors.joining(text("list.separator")));
    }

    private String kind(String kind) {
        return text(containsKey("kind." + kind) ? "kind." + kind : "kind.any");
    }

    private String shown(Locale locale, Object argument) {
        if (argument instanceof Enum<?> constant) {
            return text(locale, key(constant));
        }
        if (argument instanceof Instant instant) {
            return MINUTES.format(instant.atZone(zone));
        }
        if (argument instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (argument instanceof Optional<?> optional) {
            return optional.map(o -> shown(locale, o)).orElse("");
        }
        if (argument instanceof Collection<?> several) {
            return several.stream()
                    .map(o -> shown(locale, o))
                    .collect(Collectors.joining(text(locale, "list.separator")));
        }
        return String.valueOf(argument);
    }
}
