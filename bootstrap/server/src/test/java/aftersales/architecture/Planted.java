package aftersales.architecture;

import java.util.Map;

/** Which planted class breaks which rule. */
final class Planted {
    static final Map<String, String> CULPRITS = Map.ofEntries(
            Map.entry("domain knows only Java", "InjectedDomain"),
            Map.entry("application knows domain and the container's small annotations", "StoringService"),
            Map.entry("adapters do not know each other", "PageWithTables"),
            Map.entry("nobody knows bootstrap", "LineThatKnowsSettings"),
            Map.entry("features know what is declared", "identity may not know customer"),
            Map.entry("JPA stays in persistence", "StoringService"),
            Map.entry("SQL stays in persistence", "PageWithTables"),
            Map.entry("Faces and REST stay in web", "StepWithPage"),
            Map.entry("servlets stay in web and bootstrap", "StepWithPage"),
            Map.entry("batch stays in batch", "PageWithTables"),
            Map.entry("serial ports stay in telephony", "StepWithPage"),
            Map.entry("PDF and xlsx stay in documents", "StepWithPage"),
            Map.entry("no Jackson", "PageWithTables"),
            Map.entry("time and identity are handed in", "InjectedDomain"),
            Map.entry("no floating point", "InjectedDomain"),
            Map.entry("no java.util.Date", "InjectedDomain"),
            Map.entry("names say what a class does", "CustomerHelper"),
            Map.entry("inbound ports name a right", "StoringService"),
            Map.entry("services are guarded", "ForgottenService"),
            Map.entry("use cases are not public", "StoringService"),
            Map.entry("a transaction opens behind a guard", "ForgottenService"),
            Map.entry("REST returns no domain types", "TalkativeResource"),
            Map.entry("pages return no aggregates", "PageWithTables"),
            Map.entry("aggregates have no setters", "Settable"),
            Map.entry("no threads of one's own", "LineThatKnowsSettings"));

    private Planted() {}
}
