package aftersales.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The rules of the house, by name. */
final class Rules {
    private static final Set<String> CLOCK_READERS = Set.of("now", "systemDefault", "systemDefaultZone", "randomUUID");
    private static final Set<String> SYSTEM_CLOCKS = Set.of("currentTimeMillis", "nanoTime");
    private final House house;

    Rules(House house) {
        this.house = house;
    }

    Map<String, ArchRule> byName() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("domain knows only Java", domainKnowsOnlyJava());
        rules.put("application knows domain and the container's small annotations", applicationKnowsOnlyDomain());
        rules.put("adapters do not know each other", adaptersDoNotKnowEachOther());
        rules.put("nobody knows bootstrap", nobodyKnowsBootstrap());
        rules.put("features know what is declared", featuresAsDeclared());
        rules.put(
                "JPA stays in persistence",
                onlyIn(Set.of(House.PERSISTENCE), "jakarta.persistence..", "org.hibernate.."));
        rules.put(
                "SQL stays in persistence",
                onlyIn(Set.of(House.PERSISTENCE, House.BOOTSTRAP), "javax.sql..", "org.jdbi..", "org.postgresql.."));
        rules.put(
                "Faces and REST stay in web",
                onlyIn(Set.of(House.WEB), "jakarta.faces..", "jakarta.ws.rs..", "org.primefaces.."));
        rules.put(
                "servlets stay in web and bootstrap", onlyIn(Set.of(House.WEB, House.BOOTSTRAP), "jakarta.servlet.."));
        rules.put("batch stays in batch", onlyIn(Set.of(House.BATCH), "jakarta.batch.."));
        rules.put("serial ports stay in telephony", onlyIn(Set.of(House.TELEPHONY), "com.fazecast.."));
        rules.put(
                "PDF and xlsx stay in documents",
                onlyIn(Set.of(House.DOCUMENTS), "org.apache.pdfbox..", "org.apache.fontbox..", "org.dhatim.."));
        rules.put("no Jackson", noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.."));
        rules.put("time and identity are handed in", timeAndIdentityAreHandedIn());
        rules.put("no floating point", noFloatingPoint());
        rules.put("no java.util.Date", noJavaUtilDate());
        rules.put("names say what a class does", namesSayWhatAClassDoes());
        rules.put("inbound ports name a right", inboundPortsNameARight());
        rules.put("services are guarded", servicesAreGuarded());
        rules.put("use cases are not public", useCasesAreNotPublic());
        rules.put("a transaction opens behind a guard", transactionsOpenBehindAGuard());
        rules.put("REST returns no domain types", restReturnsNoDomainTypes());
        rules.put("pages return no aggregates", pagesReturnNoAggregates());
        rules.put("aggregates have no setters", aggregatesHaveNoSetters());
        rules.put("no threads of one's own", noThreadsOfOnesOwn());
        return rules;
    }

    private ArchRule domainKnowsOnlyJava() {
        return classes()
                .that()
                .resideInAPackage(house.ring(House.DOMAIN))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", house.ring(House.DOMAIN)));
    }

    private ArchRule applicationKnowsOnlyDomain() {
        return classes()
                .that()
                .resideInAPackage(house.ring(House.APPLICATION))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        house.ring(House.DOMAIN),
                        house.ring(House.APPLICATION),
                        "jakarta.annotation..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.interceptor..",
                        "jakarta.transaction.."));
    }

    private ArchRule adaptersDoNotKnowEachOther() {
        return all(House.ADAPTERS.stream()
                .map(adapter -> noClasses()
                        .that()
                        .resideInAPackage(house.ring(adapter))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(house.rings(House.ADAPTERS.stream()
                                .filter(other -> !other.equals(adapter))
                                .toArray(String[]::new)))
                        .allowEmptyShould(false))
                .toList());
    }

    private ArchRule nobodyKnowsBootstrap() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.ring(House.BOOTSTRAP))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house.ring(House.BOOTSTRAP));
    }

    private ArchRule featuresAsDeclared() {
        return classes()
                .that(describe(
                        "belong to a feature", type -> house.featureOf(type).isPresent()))
                .should(Conditions.knowOnlyDeclaredFeatures(house));
    }

    private ArchRule onlyIn(Set<String> rings, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(house.rings(rings.toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private ArchRule timeAndIdentityAreHandedIn() {
        return noClasses()
                .that()
                .resideInAnyPackage(house.rings(House.DOMAIN, House.APPLICATION))
                .should()
                .accessTargetWhere(describe("reads the system's clock, zone or random", Rules::readsTheSystem));
    }

    /** {@code now(Clock)} reads the clock that was handed in. */
    private static boolean readsTheSystem(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        if (owner.startsWith("java.time.") || owner.equals("java.util.UUID")) {
            return CLOCK_READERS.contains(target.getName())
                    && !target.getFullName().endsWith("(java.time.Clock)");
        }
        return owner.equals("java.lang.System") && SYSTEM_CLOCKS.contains(target.getName());
    }

    private ArchRule noFloatingPoint() {
        return classes()
                .that()
                .resideInAnyPackage(house.rings(House.DOMAIN, House.APPLICATION))
                .should(Conditions.holdNoFloatingPoint());
    }

    private ArchRule noJavaUtilDate() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)");
    }

    private ArchRule namesSayWhatAClassDoes() {
        return noClasses()
                .that(not(isGeneratedByMapStruct()))
                .should(be(simpleNameEndingWith("Impl")
                        .or(simpleNameEndingWith("Util"))
                        .or(simpleNameEndingWith("Utils"))
                        .or(simpleNameEndingWith("Helper"))
                        .or(simpleNameEndingWith("Manager"))));
    }

    private static DescribedPredicate<JavaClass> isGeneratedByMapStruct() {
        return describe(
                "generated by MapStruct",
                type -> type.getSimpleName().endsWith("Impl")
                        && Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                                .anyMatch(parent -> parent.isAnnotatedWith("org.mapstruct.Mapper")));
    }

    private ArchRule inboundPortsNameARight() {
        return classes()
                .that(areGuarded())
                .and()
                .areNotAnnotations()
                .and()
                .areNotAnnotatedWith("jakarta.interceptor.Interceptor")
                .should(Conditions.implementPortsThatNameARight(house));
    }

    private ArchRule servicesAreGuarded() {
        return classes()
                .that()
                .resideInAPackage(house.ring(House.APPLICATION))
                .and()
                .haveSimpleNameEndingWith("Service")
                .and()
                .areNotInterfaces()
                .should(be(areGuarded()));
    }

    /** {@code @UseCase} and {@code @ReadModel} are, and whoever carries {@code @Guarded} for a reason of its own. */
    private DescribedPredicate<JavaClass> areGuarded() {
        return describe("are guarded", type -> type.isMetaAnnotatedWith(house.root() + ".application.kernel.Guarded"));
    }

    private ArchRule useCasesAreNotPublic() {
        return noClasses()
                .that()
                .areAnnotatedWith(house.root() + ".application.kernel.UseCase")
                .should()
                .bePublic();
    }

    private ArchRule transactionsOpenBehindAGuard() {
        return classes()
                .that()
                .resideInAPackage(house.ring(House.APPLICATION))
                .and()
                .areAnnotatedWith("jakarta.transaction.Transactional")
                .should(be(areGuarded()));
    }

    /** What REST answers is a promise; the domain must stay free to change. */
    private ArchRule restReturnsNoDomainTypes() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should(Conditions.returnNo(
                        describe("types of the domain", type -> type.getName().startsWith(house.root() + ".domain."))));
    }

    /** Pages show view records, whose parts may be values and enums of the domain: nobody changes an aggregate by EL. */
    private ArchRule pagesReturnNoAggregates() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.inject.Named")
                .should(Conditions.returnNo(describe(
                        "aggregates and their states",
                        type -> type.isAssignableTo(house.root() + ".domain.kernel.Aggregate")
                                || type.isAssignableTo(house.root() + ".domain.kernel.AggregateState"))));
    }

    private ArchRule aggregatesHaveNoSetters() {
        return classes()
                .that()
                .areAssignableTo(house.root() + ".domain.kernel.Aggregate")
                .should(Conditions.haveNoSetters());
    }

    /** They would outlive the application and know neither transaction nor naming: the container has factories. */
    private ArchRule noThreadsOfOnesOwn() {
        return noClasses()
                .should()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .orShould()
                .callMethod(Executors.class, "newCachedThreadPool")
                .orShould()
                .callMethod(Executors.class, "newFixedThreadPool", int.class)
                .orShould()
                .callMethod(Executors.class, "newSingleThreadExecutor")
                .orShould()
                .callMethod(Executors.class, "newSingleThreadScheduledExecutor")
                .orShould()
                .callMethod(Executors.class, "newScheduledThreadPool", int.class);
    }

    private static ArchRule all(List<? extends ArchRule> rules) {
        return CompositeArchRule.of(List.copyOf(rules));
    }
}
