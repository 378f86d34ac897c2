package aftersales.web.kernel;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What the product measures about itself, for Prometheus. Its labels are a closed set: no id, number or name of a customer
 * ever becomes one.
 */
@ApplicationScoped
public class Metrics {
    private static final Pattern ID = Pattern.compile("/[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|/[0-9]+(?=/|$)");
    private static final Pattern PLAIN = Pattern.compile("(/[a-z][a-z-]{0,30}|/\\{id}){1,6}");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** One answered request. */
    void request(String method, String path, int status, long nanos) {
        Timer.builder("http.server.requests")
                .tag("method", METHODS.contains(method) ? method : "other")
                .tag("route", route(path, status))
                .tag("status", Integer.toString(status))
                .publishPercentileHistogram(false)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** The address without ids; addresses that lead nowhere are one, so that a scanner cannot make thousands of series. */
    static String route(String path, int status) {
        if (status == 404) {
            return "none";
        }
        if (path.equals("/")) {
            return "/";
        }
        if (path.startsWith("/ui/") || path.startsWith("/jakarta.faces.resource/")) {
            return "asset";
        }
        var route = ID.matcher(path.replace("/api/v1", "/api")).replaceAll("/{id}");
        return PLAIN.matcher(route).matches() ? route : "other";
    }

    /** In the text format of Prometheus. */
    String text() {
        return registry.scrape();
    }

    @PreDestroy
    void close() {
        registry.close();
    }
}
