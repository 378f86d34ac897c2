package aftersales.persistence.desk;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.desk.Found;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.PhoneNumbers;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.RowScope;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.DatabaseAccess;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.TestPersistence;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One box finds by name, telephone number, serial number and document number (CUS-24). */
class JdbiSearchQueriesTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final UUID LI = new UUID(3, 1);

    private final AtomicInteger statements = new AtomicInteger();
    private final JdbiSearchQueries queries = new JdbiSearchQueries(reads(), PERSISTENCE.acting(), new MobileNumbers());

    private Reads reads() {
        var jdbi = DatabaseAccess.jdbi(DATABASE.app());
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        return new Reads(jdbi);
    }

    @BeforeAll
    static void company() throws SQLException {
        execute(
                """
                insert into customer.customer (id, version, updated_at, code, name, customer_class, service_level, status)
                values ('%1$s', 0, now(), 'K-1001', '李秀兰', 'CONSUMER', 'STANDARD', 'ACTIVE'),
                       (gen_random_uuid(), 0, now(), 'K-100%%', '百分之百公司', 'DEALER', 'STANDARD', 'ACTIVE');
                insert into customer.phone (customer_id, position, key, base_key, entered, label, preferred)
                values ('%1$s', 0, '+8613800138000', '+8613800138000', '138 0013 8000', 'MOBILE', true);
                insert into installedbase.product (id, version, updated_at, code, name, model, status)
                values ('00000000-0000-0004-0000-0000000000b1', 0, now(), 'AC', '空调', 'KFR-35', 'CURRENT');
                insert into installedbase.unit (id, version, updated_at, serial_number, product_id, customer_id, user_id, source,
                    sold_by_us, sold_on, cover_rule, return_days, exchange_days, cover_months, repair_warranty_days,
                    starts_at_installation, needs_confirmation, repair_count, status)
                values (gen_random_uuid(), 0, now(), 'SN-77120', '00000000-0000-0004-0000-0000000000b1', '%1$s', '%1$s', 'SALE',
                        true, '2026-03-01', 'R', 7, 15, 12, 30, false, false, 0, 'IN_SERVICE');
                insert into sales.sale (id, version, updated_at, number, external_source, external_id, content_hash, sold_on, customer_id)
                values (gen_random_uuid(), 0, now(), 'SO2611-000007', 'erp', 'ERP-4711', 'x', '2026-03-01', '%1$s');
                insert into servicerequest.service_request (id, version, updated_at, number, status, type, type_decided_on, fault_text,
                    priority, expected_minutes, customer_id, channel, opened_at, escalation, target_code, response_minutes,
                    arrival_minutes, restoration_minutes, clocks_started_at, response_due_at, response_waived, arrival_waived,
                    restoration_waived, resolved_by_work)
                values (gen_random_uuid(), 0, now(), 'SR2611-000123', 'NEW', 'ENQUIRY', '2026-11-01', '不制冷', 'NORMAL', 60, '%1$s',
                        'PHONE', now(), 0, 'STANDARD-24X7', 30, 1440, 1440, now(), now(), false, false, false, false);
                """
                        .formatted(LI));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Found> found(String text, Set<Permission> rights) {
        var actor = new Actor(
                Optional.of(new UUID(5, 1)), "李静", rights, RowScope.ALL, Optional.empty(), Optional.empty(), Door.WEB);
        return PERSISTENCE.acting().as(actor, () -> queries.search(text));
    }

    private List<String> titles(String text) {
        return found(text, EnumSet.allOf(Permission.class)).stream()
                .map(Found::title)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"李秀兰", "秀兰", "k-1001", "13800138000", "+86 138-0013-8000", "0013 8000"})
    void findsTheCustomer(String text) {
        assertThat(titles(text)).containsExactly("李秀兰");
    }

    @Test
    void findsUnitsAndDocumentsByAnyPartOfTheirNumber() {
        assertThat(titles("77120")).containsExactly("SN-77120");
        assertThat(titles("sr2611-0001")).containsExactly("SR2611-000123");
        assertThat(titles("000007")).containsExactly("SO2611-000007");
        assertThat(titles("erp-4711")).containsExactly("SO2611-000007");
    }

    @Test
    void takesEveryCharacterForItself() {
        assertThat(titles("100%")).containsExactly("百分之百公司");
        assertThat(titles("'; drop")).isEmpty();
    }

    @Test
    void findsOnlyWhatTheActorMayOpen() {
        assertThat(found("2611", EnumSet.of(Permission.SALE_VIEW)))
                .extracting(Found::kind)
                .containsExactly("Sale");
        assertThat(found("2611", EnumSet.noneOf(Permission.class))).isEmpty();
    }

    @Test
    void asksOnceAndNotAtAllForOneCharacter() {
        titles("2611");
        assertThat(statements).hasValue(1);
        assertThat(titles(" 1 ")).isEmpty();
        assertThat(statements).hasValue(1);
    }

    /** Reads Chinese mobile numbers, which is what these tests type. */
    private static final class MobileNumbers implements PhoneNumbers {
        @Override
        public Optional<PhoneNumber> read(String raw, Context context) {
            String digits = raw.replaceAll("[^0-9]", "").replaceFirst("^86", "");
            return digits.matches("1[0-9]{10}") ? Optional.of(new PhoneNumber("+86" + digits, raw)) : Optional.empty();
        }

        @Override
        public Optional<PhoneNumber> read(String raw) {
            return read(raw, new Context("CN", Optional.empty(), Optional.empty()));
        }
    }
}
