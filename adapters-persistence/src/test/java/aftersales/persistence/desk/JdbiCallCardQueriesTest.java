package aftersales.persistence.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.customer.CallerMatches;
import aftersales.application.customer.CustomerMatch;
import aftersales.application.customer.LookUpCaller;
import aftersales.application.desk.CallCard;
import aftersales.application.desk.CardDocument;
import aftersales.application.desk.CardUnit;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.call.CallId;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.RowScope;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.DatabaseAccess;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.TestPersistence;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

class JdbiCallCardQueriesTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final UUID ZHANG = new UUID(3, 1);
    private static final UUID SHOP_A = new UUID(3, 2);
    private static final UUID SHOP_B = new UUID(3, 3);
    private static final UUID AIR_CONDITIONER = new UUID(4, 1);
    private static final UUID PRINTER = new UUID(4, 2);
    private static final UUID LI = new UUID(5, 1);

    private final AtomicInteger statements = new AtomicInteger();
    private final List<String> opened = new ArrayList<>();
    private List<CustomerMatch> like = List.of();
    private final JdbiCallCardQueries queries = new JdbiCallCardQueries(
            countedReads(),
            new LikeNumbers(),
            (kind, id) -> opened.add(kind + " " + id),
            PERSISTENCE.acting(),
            TestPersistence.business(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private Reads countedReads() {
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
                insert into customer.customer (id, version, updated_at, code, name, customer_class, service_level, status, owner_name, email)
                values ('%1$s', 0, now(), 'C-1', '张三', 'CONSUMER', 'GOLD', 'ACTIVE', '陈经理', 'zhang@example.com'),
                       ('%2$s', 0, now(), 'C-2', '永乐家电一店', 'DEALER', 'STANDARD', 'ACTIVE', null, null),
                       ('%3$s', 0, now(), 'C-3', '永乐家电二店', 'DEALER', 'STANDARD', 'ACTIVE', null, null);
                insert into customer.contact (id, customer_id, position, name, department, preferred, caller)
                values ('00000000-0000-0003-0000-0000000000c1', '%1$s', 0, '李太太', '家属', false, true);
                insert into customer.phone (customer_id, position, key, base_key, entered, label, preferred, contact_id)
                values ('%1$s', 0, '+8613800138000', '+8613800138000', '138 0013 8000', 'MOBILE', true, null),
                       ('%1$s', 1, '+8613900139000', '+8613900139000', '13900139000', 'MOBILE', false, '00000000-0000-0003-0000-0000000000c1'),
                       ('%2$s', 0, '+862164321234;ext=1', '+862164321234', '021-64321234-1', 'OFFICE', true, null),
                       ('%3$s', 0, '+862164321234;ext=2', '+862164321234', '021-64321234-2', 'OFFICE', true, null);
                insert into customer.address (id, customer_id, position, province, city, district, street, preferred)
                values ('00000000-0000-0003-0000-0000000000a1', '%1$s', 0, '上海市', '上海市', '徐汇区', '漕溪北路 18 号 602', true);
                insert into installedbase.product (id, version, updated_at, code, name, model, status)
                values ('00000000-0000-0004-0000-0000000000b1', 0, now(), 'AC', '空调', 'KFR-35', 'CURRENT');
                """
                        .formatted(ZHANG, SHOP_A, SHOP_B));
        unit(AIR_CONDITIONER, "SN-1", "2026-03-01");
        unit(PRINTER, "SN-2", "2020-03-01");
        execute(
                """
                insert into installedbase.repair_stay (unit_id, position, received_on, returned_on)
                values ('%s', 0, '2026-05-01', '2026-05-11');
                insert into sales.sale (id, version, updated_at, number, content_hash, sold_on, customer_id)
                values ('00000000-0000-0006-0000-000000000001', 0, now(), 'SO-1', 'x', '2026-03-01', '%s');
                insert into sales.sale_line (sale_id, position, product_id)
                values ('00000000-0000-0006-0000-000000000001', 0, '00000000-0000-0004-0000-0000000000b1');
                """
                        .formatted(AIR_CONDITIONER, ZHANG));
        request("SR-1", "CLOSED", "2026-11-20T02:00:00Z");
        request("SR-2", "NEW", "2026-11-01T02:00:00Z");
        call(1, "+8613800138000", "13800138000", "KNOWN", null, "WRAPPED_UP", "2026-11-10T02:00:00Z");
        execute(
                "update call.call set customer_id = '%s', category = 'PURCHASE', intent = 'STRONG', note = '想换大的' where id = '%s'"
                        .formatted(ZHANG, new UUID(7, 1)));
        call(2, "+8613800138000", "13800138000", "KNOWN", null, "RINGING", "2026-11-22T01:59:50Z");
        call(3, "+862164321234", "64321234", "KNOWN", null, "RINGING", "2026-11-22T01:59:51Z");
        call(4, null, null, "WITHHELD", null, "RINGING", "2026-11-22T01:59:52Z");
        call(5, null, null, null, null, "RINGING", "2026-11-22T01:59:53Z");
        call(6, "+8613700137000", "13700137000", "KNOWN", null, "RINGING", "2026-11-22T01:59:54Z");
        call(7, "+8613900139000", "13900139000", "KNOWN", null, "RINGING", "2026-11-22T01:59:55Z");
        call(8, "U:64321", "64321", "KNOWN", LI, "ANSWERED", "2026-11-22T01:59:56Z");
    }

    private static void unit(UUID id, String serial, String soldOn) throws SQLException {
        execute(
                """
                insert into installedbase.unit (id, version, updated_at, serial_number, product_id, customer_id, user_id, source,
                    sold_by_us, sold_on, cover_rule, return_days, exchange_days, cover_months, repair_warranty_days,
                    starts_at_installation, needs_confirmation, repair_count, status)
                values ('%s', 0, now(), '%s', '00000000-0000-0004-0000-0000000000b1', '%s', '%s', 'SALE', true, '%s', 'R', 7, 15, 12, 30,
                        false, false, 1, 'IN_SERVICE')"""
                        .formatted(id, serial, ZHANG, ZHANG, soldOn));
    }

    private static void request(String number, String status, String at) throws SQLException {
        execute(
                """
                insert into servicerequest.service_request (id, version, updated_at, number, status, type, type_decided_on, fault_text,
                    priority, expected_minutes, customer_id, channel, opened_at, escalation, target_code, response_minutes,
                    arrival_minutes, restoration_minutes, clocks_started_at, response_due_at, response_waived, arrival_waived,
                    restoration_waived, resolved_by_work)
                values (gen_random_uuid(), 0, now(), '%s', '%s', 'ENQUIRY', '2026-11-01', '不制冷', 'NORMAL', 60, '%s', 'PHONE', '%s', 0,
                        'STANDARD-24X7', 30, 1440, 1440, '%s', '%s', false, false, false, false)"""
                        .formatted(number, status, ZHANG, at, at, at));
    }

    private static void call(int no, String key, String digits, String kind, UUID agent, String status, String at)
            throws SQLException {
        execute(
                """
                insert into call.call (id, version, updated_at, status, channel, line_code, call_key, caller_kind, caller_digits,
                    number_key, number_base_key, number_entered, started_at, rings, agent_id, agent_name)
                values ('%s', 0, now(), '%s', 'LINE', '1', 'k%d', %s, %s, %s, %s, %s, '%s', 1, %s, %s)"""
                        .formatted(
                                new UUID(7, no),
                                status,
                                no,
                                text(kind),
                                text(digits),
                                text(key),
                                text(key),
                                text(digits),
                                at,
                                text(agent),
                                agent == null ? "null" : "'李静'"));
    }

    private static String text(Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private CallCard card(int no, Actor actor) {
        return PERSISTENCE.acting().as(actor, () -> queries.card(new CallId(new UUID(7, no))));
    }

    private static Actor agent(Permission... without) {
        var rights = EnumSet.allOf(Permission.class);
        rights.removeAll(List.of(without));
        return new Actor(Optional.of(LI), "李静", rights, RowScope.ALL, Optional.empty(), Optional.empty(), Door.WEB);
    }

    @Test
    void showsEverythingOfAKnownCallerInOneStatement() {
        var card = card(2, agent());

        assertThat(statements).hasValue(1);
        assertThat(card.match()).isEqualTo("KNOWN");
        var customer = card.customer().orElseThrow();
        assertThat(customer.name()).isEqualTo("张三");
        assertThat(customer.owner()).isEqualTo("陈经理");
        assertThat(customer.email()).isEqualTo("zhang@example.com");
        assertThat(customer.address()).isEqualTo("上海市 徐汇区 漕溪北路 18 号 602");
        assertThat(customer.phones().get(0).calling()).isTrue();
        assertThat(customer.contacts().get(0).name()).isEqualTo("李太太");
        assertThat(customer.contacts().get(0).number()).isEqualTo("13900139000");
        assertThat(card.sales().get(0).what()).isEqualTo("空调");
        assertThat(card.actions()).contains("CLAIM");
    }

    @Test
    void coverIsWhatTheRulesDecide() {
        var units = card(2, agent()).units();

        var covered = units.stream()
                .filter(u -> u.id().equals(AIR_CONDITIONER))
                .findFirst()
                .orElseThrow();
        assertThat(covered.verdict()).isEqualTo("FREE_REPAIR");
        assertThat(covered.until()).contains(java.time.LocalDate.parse("2027-03-11")); // ten days in repair
        assertThat(units)
                .filteredOn(u -> u.id().equals(PRINTER))
                .extracting(CardUnit::covered)
                .containsExactly(false);
    }

    @Test
    void openDocumentsComeFirst() {
        assertThat(card(2, agent()).documents())
                .extracting(CardDocument::number)
                .containsExactly("SR-2", "SR-1");
        assertThat(card(2, agent(Permission.REQUEST_VIEW)).documents()).isEmpty();
    }

    @Test
    void earlierCallsTellWhatCameOfThem() {
        var contact = card(2, agent()).contacts().get(0);
        assertThat(contact.intent()).contains("STRONG");
        assertThat(contact.category()).contains("PURCHASE");
        assertThat(contact.note()).contains("想换大的");
    }

    @Test
    void aContactsNumberFindsTheCustomerAndSaysWhoCalls() {
        var customer = card(7, agent()).customer().orElseThrow();
        assertThat(customer.id()).isEqualTo(ZHANG);
        assertThat(customer.contacts().get(0).calling()).isTrue();
        assertThat(customer.phones().get(0).calling()).isFalse();
    }

    @Test
    void severalCustomersWithOneNumberAreChoicesAndNoneIsShown() {
        var card = card(3, agent());
        assertThat(card.customer()).isEmpty();
        assertThat(card.units()).isEmpty();
        assertThat(card.choices()).extracting(c -> c.id()).containsExactlyInAnyOrder(SHOP_A, SHOP_B);
        assertThat(opened).isEmpty();
    }

    @Test
    void withoutANumberThereIsNoCustomer() {
        assertThat(card(4, agent()).match()).isEqualTo("WITHHELD");
        assertThat(card(5, agent()).match()).isEqualTo("NONE");
        for (int no : new int[] {4, 5, 8}) {
            assertThat(card(no, agent()).customer()).isEmpty();
            assertThat(card(no, agent()).contacts()).isEmpty();
        }
    }

    @Test
    void aLikeNumberIsAHintAndNeverMore() {
        assertThat(card(6, agent()).match()).isEqualTo("UNKNOWN");
        like = List.of(new CustomerMatch(ZHANG, "C-1", "张三", "", "", "", "", "", ""));
        var card = card(6, agent());
        assertThat(card.match()).isEqualTo("MAYBE");
        assertThat(card.customer()).isEmpty();
        assertThat(card.choices()).hasSize(1);
    }

    @Test
    void masksForWhoMayNotSeePersonalData() {
        var card = card(2, agent(Permission.PERSONAL_DATA_VIEW));
        assertThat(card.number()).contains("138****8000");
        var customer = card.customer().orElseThrow();
        assertThat(customer.email()).isEqualTo("z***@example.com");
        assertThat(customer.address()).doesNotContain("漕溪北路");
        assertThat(customer.phones().get(0).number()).doesNotContain("0013");
        assertThat(customer.contacts().get(0).number()).isEqualTo("139****9000");
    }

    @Test
    void writesDownOncePerPersonAndCallThatAFileWasShown() {
        card(2, agent());
        card(2, agent());
        assertThat(opened).containsExactly("Customer " + ZHANG);
        card(7, agent());
        assertThat(opened).hasSize(2);
    }

    @Test
    void anotherAgentsCallIsOutOfReachForWhoSeesOwnCallsOnly() {
        var other = new Actor(
                Optional.of(new UUID(5, 2)),
                "王敏",
                Set.of(Permission.CALL_HANDLE),
                RowScope.OWN,
                Optional.empty(),
                Optional.empty(),
                Door.WEB);
        assertThatThrownBy(() -> card(8, other)).isInstanceOf(NotFound.class);
        assertThat(card(2, other).customer()).isEmpty(); // the customer is not theirs
    }

    private final class LikeNumbers implements LookUpCaller {
        @Override
        public CallerMatches lookUp(String phone, Optional<String> line) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CallerMatches lookUp(PhoneNumber number) {
            return new CallerMatches(like.isEmpty() ? "UNKNOWN" : "MAYBE", Optional.empty(), like);
        }
    }
}
