package aftersales.persistence.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.call.CallListItem;
import aftersales.application.kernel.ListRequest;
import aftersales.domain.call.Call;
import aftersales.domain.call.CallCategory;
import aftersales.domain.call.CallId;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineId;
import aftersales.domain.call.LineSetup;
import aftersales.domain.call.LineSetupId;
import aftersales.domain.call.PurchaseIntent;
import aftersales.domain.call.WrapUp;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaCallsTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final LineId LINE = new LineId("1");
    private static final Call.Agent AGENT = new Call.Agent(
            TestPersistence.administrator().userId().orElseThrow(), "陈静", Optional.empty(), Optional.empty());

    @Test
    void givesBackWhatWasSaved() {
        var call = ringing();
        call.identify(
                new CallerId.Known("13800138000", Optional.of("王小明")),
                Optional.of(new PhoneNumber("+8613800138000", "13800138000")),
                now());
        call.claim(AGENT, now());
        call.wrapUp(
                new WrapUp(CallCategory.PURCHASE, Optional.of(PurchaseIntent.STRONG), Optional.of("想买空调")),
                AGENT,
                now());
        save(call);

        var loaded = PERSISTENCE.asAdministrator(() -> calls().get(call.state().id()));
        assertThat(loaded.state()).isEqualTo(call.state());
    }

    @Test
    void keepsEveryKindOfCaller() {
        for (CallerId caller : List.of(new CallerId.Withheld(), new CallerId.Unavailable(), new CallerId.Garbled())) {
            var call = ringing();
            call.identify(caller, Optional.empty(), now());
            save(call);
            assertThat(PERSISTENCE
                            .asAdministrator(() -> calls().get(call.state().id()))
                            .state()
                            .caller())
                    .contains(caller);
        }
    }

    @Test
    void findsACallByTheKeyOfItsSource() {
        var call = ringing();
        save(call);
        assertThat(PERSISTENCE.asAdministrator(
                        () -> calls().findByKey(call.state().callKey())))
                .hasValueSatisfying(found ->
                        assertThat(found.state().id()).isEqualTo(call.state().id()));
    }

    @Test
    void recordsAnEventOnce() {
        var event = LineEvent.draft(
                        "gw/1/e/" + UUID.randomUUID(), LINE, LineEvent.Type.LINE_UP, Optional.empty(), now())
                .build();
        assertThat(PERSISTENCE.asAdministrator(() -> calls().record(event, now())))
                .isTrue();
        assertThat(PERSISTENCE.asAdministrator(() -> calls().record(event, now())))
                .isFalse();
    }

    @Test
    void takesADismissedCardOffThePanelOfThatAgent() {
        var call = ringing();
        save(call);
        assertThat(onPanel()).contains(call.state().id().value());
        PERSISTENCE.asAdministrator(() -> {
            calls().dismiss(call.state().id(), AGENT.id(), now());
            return null;
        });
        assertThat(onPanel()).doesNotContain(call.state().id().value());
    }

    @Test
    void findsACallByTheDigitsOfItsNumberAndByItsNote() {
        var call = ringing();
        call.identify(
                new CallerId.Known("02164327788", Optional.empty()),
                Optional.of(new PhoneNumber("+862164327788", "021-64327788")),
                now());
        call.claim(AGENT, now());
        call.wrapUp(new WrapUp(CallCategory.OTHER, Optional.empty(), Optional.of("询问打印机墨粉")), AGENT, now());
        save(call);

        for (String typed : List.of("6432-7788", "打印机墨粉")) {
            assertThat(log(typed))
                    .extracting(CallListItem::id)
                    .contains(call.state().id().value());
        }
        assertThat(log("99999999")).isEmpty();
    }

    @Test
    void refusesTwoSetUpsOfOneLine() {
        var settings = new LineSetup.Settings(
                Optional.of("总机"), Optional.of("simulated"), "at-vcid", Optional.of("021"), Optional.empty(), true);
        save(settings);
        assertThatThrownBy(() -> save(settings)).isInstanceOf(Conflict.class);
        var stored = PERSISTENCE.asAdministrator(() -> setups().findByLine(new LineId("9")));
        assertThat(stored)
                .hasValueSatisfying(s -> assertThat(s.state().settings()).isEqualTo(settings));
    }

    private static void save(LineSetup.Settings settings) {
        PERSISTENCE.asAdministrator(() -> {
            setups().save(LineSetup.of(new LineSetupId(PERSISTENCE.ids().next()), new LineId("9"), settings, now()));
            return null;
        });
    }

    private static List<CallListItem> log(String typed) {
        return PERSISTENCE
                .acting()
                .as(TestPersistence.administrator(), () -> queries()
                        .list(new ListRequest(
                                Optional.of(typed), java.util.Map.of(), Optional.empty(), Optional.empty(), 50, false)))
                .items();
    }

    private static List<UUID> onPanel() {
        return PERSISTENCE.acting().as(TestPersistence.administrator(), () -> queries()
                .onPanel());
    }

    private static Call ringing() {
        return Call.comingIn(new CallId(PERSISTENCE.ids().next()), LINE, "test/" + UUID.randomUUID(), now());
    }

    private static Instant now() {
        return PERSISTENCE.clock().instant();
    }

    private static void save(Call call) {
        PERSISTENCE.asAdministrator(() -> {
            calls().save(call);
            return null;
        });
    }

    private static JpaCalls calls() {
        return new JpaCalls(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.acting(), PERSISTENCE.clock());
    }

    private static JpaLineSetups setups() {
        return new JpaLineSetups(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.clock());
    }

    private static JdbiCallQueries queries() {
        return new JdbiCallQueries(
                PERSISTENCE.reads(), PERSISTENCE.acting(), TestPersistence.business(), PERSISTENCE.clock());
    }
}
