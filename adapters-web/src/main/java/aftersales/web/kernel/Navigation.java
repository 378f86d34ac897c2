package aftersales.web.kernel;

import static aftersales.domain.kernel.Permission.*;

import aftersales.application.kernel.Acting;
import aftersales.domain.kernel.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The way through the product by job. An entry is shown to those who may use it, and only when its page is part of this
 * build; {@code key} is the letter that follows {@code g} on the keyboard.
 */
@ApplicationScoped
@Named("navigation")
public class Navigation {

    /** @param name second half of the text {@code nav.<name>} */
    public record Entry(String name, String href, String icon, String key, Set<Permission> anyOf) {
        static Entry of(String name, String href, String icon, String key, Permission... anyOf) {
            return new Entry(name, href, icon, key, Set.of(anyOf));
        }

        /** Key of its text. */
        public String label() {
            return "nav." + name;
        }

        /** The page, without the filter with which it is opened. */
        String page() {
            int query = href.indexOf('?');
            return query < 0 ? href : href.substring(0, query);
        }

        boolean leadsTo(String path) {
            return href.equals(path);
        }
    }

    /** @param name second half of the text {@code nav.<name>} */
    public record Group(String name, List<Entry> entries) {
        /** Key of its text. */
        public String label() {
            return "nav." + name;
        }
    }

    private static final List<Group> PLAN = List.of(
            new Group(
                    "desk",
                    List.of(
                            Entry.of("home", "/", "home", "h"),
                            Entry.of("my-jobs", "/workorder/jobs", "wrench", "j", WORK_ORDER_PERFORM),
                            Entry.of("my-stock", "/parts/mine", "part", "k", WORK_ORDER_PERFORM),
                            Entry.of("calls", "/call/list", "phone", "l", CALL_VIEW))),
            new Group(
                    "service",
                    List.of(
                            Entry.of("requests", "/servicerequest/list", "inbox", "r", REQUEST_VIEW),
                            Entry.of("dispatch", "/workorder/list?state=PENDING", "route", "d", WORK_ORDER_DISPATCH),
                            Entry.of("work-orders", "/workorder/list", "clipboard", "w", WORK_ORDER_VIEW),
                            Entry.of("to-audit", "/workorder/list?state=FINISHED", "seal", "a", AUDIT_REVIEW),
                            Entry.of("plans", "/maintenance/list", "calendar", "m", PLAN_VIEW))),
            new Group(
                    "records",
                    List.of(
                            Entry.of("customers", "/customer/list", "people", "c", CUSTOMER_VIEW),
                            Entry.of("units", "/installedbase/list", "unit", "b", UNIT_VIEW),
                            Entry.of("products", "/installedbase/products", "box", "p", PRODUCT_VIEW),
                            Entry.of("sales", "/sales/list", "receipt", "s", SALE_VIEW))),
            new Group(
                    "stores",
                    List.of(
                            Entry.of("stock", "/parts/stock", "tray", "e", STOCK_VIEW),
                            Entry.of("stock-documents", "/parts/documents", "note", "f", STOCK_VIEW),
                            Entry.of("parts", "/parts/list", "part", "x", PART_VIEW))),
            new Group("money", List.of(Entry.of("receivables", "/billing/list", "receipt", "v", RECEIVABLE_VIEW))),
            new Group("reports", List.of(Entry.of("statistics", "/statistics/view", "chart", "z", STATISTICS_VIEW))),
            new Group(
                    "settings",
                    List.of(
                            Entry.of("users", "/identity/users", "user", "u", USER_VIEW, USER_MANAGE),
                            Entry.of("tokens", "/identity/tokens", "key", "t", TOKEN_MANAGE),
                            Entry.of("lines", "/call/lines", "plug", "i", LINE_MANAGE, CALL_HANDLE),
                            Entry.of("jobs", "/job/list", "play", "o", JOB_VIEW),
                            Entry.of("outbox", "/job/outbox", "send", "q", JOB_VIEW))));

    private static final List<Entry> CREATE = List.of(
            Entry.of("new-call", "/call/new", "phone", "", CALL_HANDLE),
            Entry.of("new-request", "/servicerequest/new", "inbox", "", REQUEST_CREATE),
            Entry.of("new-customer", "/customer/new", "people", "", CUSTOMER_EDIT),
            Entry.of("new-sale", "/sales/new", "receipt", "", SALE_CREATE),
            Entry.of("new-user", "/identity/user", "user", "", USER_MANAGE));

    private final Acting acting;
    private final ServletContext context;

    @Inject
    public Navigation(Acting acting, ServletContext context) {
        this.acting = acting;
        this.context = context;
    }

    /** For the CDI proxy. */
    protected Navigation() {
        this(null, null);
    }

    /** The groups with what the acting person may use; empty groups are left out. */
    public List<Group> groups() {
        return PLAN.stream()
                .map(g -> new Group(g.name(), allowed(g.entries())))
                .filter(g -> !g.entries().isEmpty())
                .toList();
    }

    /** As {@link #groups}, without the first screen itself. */
    public List<Group> shortcuts() {
        return groups().stream()
                .map(g -> new Group(
                        g.name(),
                        g.entries().stream().filter(e -> !e.leadsTo("/")).toList()))
                .filter(g -> !g.entries().isEmpty())
                .toList();
    }

    /** What the acting person may create. */
    public List<Entry> creations() {
        return allowed(CREATE);
    }

    private List<Entry> allowed(List<Entry> entries) {
        var actor = acting.current();
        return entries.stream()
                .filter(e -> e.anyOf().isEmpty() || e.anyOf().stream().anyMatch(actor::has))
                .filter(this::exists)
                .toList();
    }

    private boolean exists(Entry entry) {
        try {
            return entry.leadsTo("/") || context.getResource(entry.page() + ".xhtml") != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every entry of the plan, for tests. */
    static List<Entry> all() {
        return java.util.stream.Stream.concat(PLAN.stream().flatMap(g -> g.entries().stream()), CREATE.stream())
                .toList();
    }

    static List<String> groupNames() {
        return Arrays.asList(PLAN.stream().map(Group::name).toArray(String[]::new));
    }
}
