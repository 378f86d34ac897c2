package aftersales.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.ListRequest;
import aftersales.application.statistics.PeriodFigures;
import aftersales.application.statistics.StatisticsView;
import aftersales.application.statistics.TimeUnit;
import aftersales.domain.identity.Role;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.RowScope;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import aftersales.persistence.servicerequest.ServiceHouse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In the business time zone, Asia/Shanghai: eight hours ahead of what the database stores. */
class JdbiStatisticsQueriesTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    @BeforeAll
    static void furnish() throws SQLException {
        ServiceHouse.furnish(DATABASE);
        // the last minute of March and the first of April, by the calendar of the business
        request("2024-03-31T15:59:00Z", "2024-04-01T15:59:00Z", "2024-04-01T10:00:00Z", "RESOLVED", "B1");
        request("2024-03-31T16:00:00Z", "2024-04-01T16:00:00Z", "2024-04-02T10:00:00Z", "RESOLVED", "B1");
        request("2024-04-10T02:00:00Z", "2024-04-11T02:00:00Z", "", "IN_PROGRESS", "B2");
        request("2024-04-10T03:00:00Z", "2024-04-11T02:00:00Z", "", "CANCELLED", "B2");
        order("2024-03-31T16:30:00Z", "B1", "('PARTS', 2, 10.005), ('LABOUR', 1.5, 80)");
        order("2024-05-02T02:00:00Z", "B2", "('TRAVEL', 1, 50)");
    }

    @Test
    void countsEachRequestInThePeriodOfItsLocalDay() {
        var view = view(Role.MANAGER, RowScope.ALL, TimeUnit.MONTH, "2024-03-05", "2024-05-01");

        assertThat(view.periods())
                .extracting(PeriodFigures::from)
                .containsExactly(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 1), LocalDate.of(2024, 5, 1));
        assertThat(view.periods())
                .extracting(PeriodFigures::until)
                .containsExactly(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 30), LocalDate.of(2024, 5, 31));
        assertThat(view.periods()).extracting(PeriodFigures::requests).containsExactly(1L, 3L, 0L);
        assertThat(view.sum().requests()).isEqualTo(4);
    }

    @Test
    void promisesCountOnceTheyAreKeptOrMissed() {
        var view = view(Role.MANAGER, RowScope.ALL, TimeUnit.QUARTER, "2024-01-01", "2024-06-30");

        assertThat(view.periods()).extracting(PeriodFigures::due).containsExactly(1L, 2L);
        assertThat(view.periods()).extracting(PeriodFigures::onTime).containsExactly(1L, 0L);
        assertThat(view.sum().onTimeShare().orElseThrow()).isEqualByComparingTo("0.3333");
    }

    @Test
    void feesCountOnTheDayTheWorkWasFinished() {
        var april = view(Role.MANAGER, RowScope.ALL, TimeUnit.DAY, "2024-04-01", "2024-04-01")
                .sum();

        assertThat(april.parts()).isEqualByComparingTo("20.01");
        assertThat(april.labour()).isEqualByComparingTo("120.00");
        assertThat(april.travel()).isEqualByComparingTo("0");
        assertThat(april.labourShare().orElseThrow()).isEqualByComparingTo("0.8571");
    }

    @Test
    void showsWhatTheReaderMaySee() {
        var own = view(Role.MANAGER, RowScope.BRANCH, TimeUnit.QUARTER, "2024-01-01", "2024-06-30")
                .sum();
        assertThat(own.requests()).isEqualTo(2);
        assertThat(own.travel()).isEqualByComparingTo("0");

        var unpriced = view(Role.DISPATCHER, RowScope.ALL, TimeUnit.QUARTER, "2024-01-01", "2024-06-30");
        assertThat(unpriced.priced()).isFalse();
        assertThat(unpriced.sum().fees()).isEqualByComparingTo("0");
    }

    @Test
    void aFigureIsTheNumberOfTheRecordsBehindIt() {
        var april = view(Role.MANAGER, RowScope.ALL, TimeUnit.MONTH, "2024-04-01", "2024-04-30")
                .sum();
        assertThat(behind("restored", "LATE")).isEqualTo(april.late());
        assertThat(behind("restored", "IN_TIME")).isEqualTo(april.onTime());
        assertThat(behind("restored", "IN_TIME,LATE")).isEqualTo(april.due());
        assertThat(behind("restored", "IN_TIME,LATE,OPEN")).isEqualTo(april.requests());
    }

    private static long behind(String filter, String value) {
        var asked = ListRequest.firstPage()
                .filter("from", "2024-04-01")
                .filter("until", "2024-04-30")
                .filter(filter, value);
        return PERSISTENCE
                .acting()
                .as(actor(Role.MANAGER, RowScope.ALL), () -> ServiceHouse.requestQueries(PERSISTENCE)
                        .list(asked))
                .items()
                .size();
    }

    @Test
    void refusesARangeThatIsNone() {
        assertThatThrownBy(() -> view(Role.MANAGER, RowScope.ALL, TimeUnit.DAY, "2024-05-01", "2024-04-01"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> view(Role.MANAGER, RowScope.ALL, TimeUnit.DAY, "0001-05-01", "2024-04-01"))
                .isInstanceOf(InvalidValue.class);
    }

    private static StatisticsView view(Role role, RowScope scope, TimeUnit unit, String from, String until) {
        var queries = new JdbiStatisticsQueries(
                PERSISTENCE.reads(), PERSISTENCE.acting(), TestPersistence.business(), PERSISTENCE.clock());
        return PERSISTENCE
                .acting()
                .as(
                        actor(role, scope),
                        () -> queries.statistics(
                                unit, Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(until))));
    }

    private static Actor actor(Role role, RowScope scope) {
        return ServiceHouse.actor(UUID.randomUUID(), role, scope, "B1");
    }

    private static void request(String opened, String due, String met, String status, String branch)
            throws SQLException {
        ServiceHouse.owner(
                DATABASE,
                """
                insert into servicerequest.service_request (id, version, updated_at, number, status, type, type_decided_on,
                    fault_text, priority, expected_minutes, customer_id, unit_id, channel, opened_at, escalation,
                    target_code, response_minutes, arrival_minutes, restoration_minutes, clocks_started_at, response_due_at,
                    response_waived, arrival_waived, restoration_started_at, restoration_due_at, restoration_met_at,
                    restoration_waived, resolved_by_work, branch)
                values (gen_random_uuid(), 0, now(), gen_random_uuid(), '%1$s', 'IN_WARRANTY', '2024-04-01', 'x', 'NORMAL', 60,
                    '%2$s', '%3$s', 'PHONE', '%4$s', 0, 'STANDARD-24X7', 30, 1440, 1440, '%4$s', '%4$s', false, false,
                    '%4$s', '%5$s', %6$s, false, false, '%7$s')"""
                        .formatted(
                                status,
                                ServiceHouse.CUSTOMER.value(),
                                ServiceHouse.UNIT.value(),
                                opened,
                                due,
                                met.isEmpty() ? "null" : "'" + met + "'",
                                branch));
    }

    private static void order(String completed, String branch, String fees) throws SQLException {
        var request = ServiceHouse.request(PERSISTENCE).state().id().value();
        ServiceHouse.owner(
                DATABASE,
                """
                with o as (
                    insert into workorder.work_order (id, version, updated_at, number, status, mode, request_id, customer_id,
                        created_at, completed_at, branch)
                    values (gen_random_uuid(), 0, now(), gen_random_uuid(), 'COMPLETED', 'FULL', '%s', '%s', '%s', '%s', '%s')
                    returning id)
                insert into workorder.fee_line (id, work_order_id, position, kind, description, quantity, unit_price,
                    currency, covered)
                select gen_random_uuid(), o.id, row_number() over (), f.kind, 'x', f.quantity, f.price, 'CNY', false
                from o, (values %s) as f (kind, quantity, price)"""
                        .formatted(request, ServiceHouse.CUSTOMER.value(), completed, completed, branch, fees));
    }
}
