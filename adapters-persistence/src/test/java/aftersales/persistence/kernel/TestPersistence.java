package aftersales.persistence.kernel;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Door;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import aftersales.persistence.database.TestDatabase;
import jakarta.inject.Inject;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mapstruct.factory.Mappers;

/**
 * The persistence kernel over a {@link TestDatabase}, wired by hand as the container would, with Hibernate validating
 * every row class against the migrated tables:
 *
 * <pre>{@code
 * @RegisterExtension @Order(1) static final TestDatabase DATABASE = new TestDatabase();
 * @RegisterExtension @Order(2) static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);
 *
 * var parts = new JpaParts(PERSISTENCE.em(), PERSISTENCE.writes(), TestPersistence.mapper(PartMapper.class));
 * PERSISTENCE.inTransaction(() -> parts.save(part));
 * }</pre>
 *
 * Each thread has its own entity manager and transaction, so that two writers can meet.
 */
public final class TestPersistence implements BeforeAllCallback, AfterAllCallback {
    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

    private final TestDatabase database;
    private final Acting acting = new Acting();
    private final AtomicInteger statements = new AtomicInteger();
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    private EntityManagerFactory factory;

    private final List<String> testRows;

    /** @param testRows row classes of the test itself, whose tables it makes before the first use */
    public TestPersistence(TestDatabase database, Class<?>... testRows) {
        this.database = database;
        this.testRows = Arrays.stream(testRows).map(Class::getName).toList();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var unit = new TestPersistenceUnit(
                Stream.concat(rowClasses().stream(), testRows.stream()).toList());
        factory = new HibernatePersistenceProvider()
                .createContainerEntityManagerFactory(
                        unit,
                        Map.of(
                                "jakarta.persistence.nonJtaDataSource",
                                database.app(),
                                "hibernate.hbm2ddl.auto",
                                testRows.isEmpty() ? "validate" : "none",
                                "hibernate.physical_naming_strategy",
                                CamelCaseToUnderscoresNamingStrategy.class.getName(),
                                // as strict as the server
                                "hibernate.jpa.compliance.orderby",
                                "true",
                                "hibernate.jdbc.time_zone",
                                "UTC",
                                "hibernate.jdbc.batch_size",
                                "50",
                                "hibernate.session_factory.statement_inspector",
                                (StatementInspector) this::counted));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        factory.close();
    }

    /** The entity manager of the calling thread's transaction. */
    public EntityManager em() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    var em = Optional.ofNullable(CURRENT.get())
                            .orElseThrow(() -> new IllegalStateException("not within inTransaction"));
                    try {
                        return method.invoke(em, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Runs {@code work} in a transaction of its own; an exception rolls it back and comes out unchanged. */
    public <T> T inTransaction(Supplier<T> work) {
        var outer = CURRENT.get();
        var em = factory.createEntityManager();
        CURRENT.set(em);
        try {
            em.getTransaction().begin();
            T result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** As {@link #inTransaction}, on behalf of a person with every right. */
    public <T> T asAdministrator(Supplier<T> work) {
        return acting.as(administrator(), () -> inTransaction(work));
    }

    public static Actor administrator() {
        return new Actor(
                Optional.of(UUID.fromString("00000000-0000-7000-8000-000000000001")),
                "测试员",
                EnumSet.allOf(Permission.class),
                RowScope.ALL,
                Optional.empty(),
                Optional.empty(),
                Door.WEB);
    }

    public Reads reads() {
        var jdbi = DatabaseAccess.jdbi(database.app());
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        return new Reads(jdbi);
    }

    private String counted(String sql) {
        statements.incrementAndGet();
        return sql;
    }

    /** How many SQL statements {@code work} sends, by whichever way; rows of one batch are one statement. */
    public int statementsOf(Runnable work) {
        int before = statements.get();
        work.run();
        return statements.get() - before;
    }

    public Acting acting() {
        return acting;
    }

    public Clock clock() {
        return clock;
    }

    public TimeOrderedIds ids() {
        return new TimeOrderedIds(clock);
    }

    public Writes writes() {
        return new Writes(em(), trail(), new Outbox(em(), ids()));
    }

    public AuditTrail trail() {
        return new AuditTrail(em(), acting, ids());
    }

    public LockLookup locks() {
        return new LockLookup(em());
    }

    public SequenceDocumentNumbers documentNumbers() {
        return new SequenceDocumentNumbers(em(), clock, business());
    }

    public static BusinessSettings business() {
        return new BusinessSettings(ZoneId.of("Asia/Shanghai"), "CN", Optional.of("021"), Currency.getInstance("CNY"));
    }

    /** The generated mapper with the mappers that it uses, injected as the container would. */
    public static <T> T mapper(Class<T> type) {
        var mapper = Mappers.getMapper(type);
        for (var field : mapper.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                try {
                    field.setAccessible(true);
                    field.set(mapper, mapper(field.getType()));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return mapper;
    }

    /** Every entity, embeddable and converter among the main classes, found as the container's scan would. */
    private static List<String> rowClasses() {
        try {
            var root = Path.of(URI.create(Writes.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()));
            try (var files = Files.walk(root.resolve("aftersales"))) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                        .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                        .filter(TestPersistence::isMapped)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMapped(String name) {
        try {
            var type = Class.forName(name, false, Writes.class.getClassLoader());
            return type.isAnnotationPresent(Entity.class)
                    || type.isAnnotationPresent(Embeddable.class)
                    || type.isAnnotationPresent(MappedSuperclass.class)
                    || type.isAnnotationPresent(Converter.class);
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // needs a library that only the launcher has
        }
    }
}
