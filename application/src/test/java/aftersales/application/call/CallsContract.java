package aftersales.application.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.call.Call;
import aftersales.domain.call.CallCategory;
import aftersales.domain.call.CallId;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineId;
import aftersales.domain.call.PurchaseIntent;
import aftersales.domain.call.WrapUp;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every store of calls does. */
public abstract class CallsContract {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
    private static final Call.Agent LI = new Call.Agent(new UUID(1, 1), "李静", Optional.of("SH"), Optional.of("desk"));

    protected abstract Calls calls();

    /** Runs {@code work} in a transaction of its own, on behalf of somebody who sees every call. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    private final String key = "contract/" + UUID.randomUUID();

    @Test
    void findsWhatRingsForTooLong() {
        var ringing = Call.comingIn(new CallId(UUID.randomUUID()), new LineId("1"), key + "/ringing", AT);
        var later = Call.comingIn(new CallId(UUID.randomUUID()), new LineId("1"), key + "/later", AT.plusSeconds(600));
        var over = Call.comingIn(new CallId(UUID.randomUUID()), new LineId("1"), key + "/over", AT);
        over.stopRinging(AT.plusSeconds(9));
        save(ringing);
        save(later);
        save(over);

        var found = inTransaction(() -> calls().ringingSince(AT.plusSeconds(300), 1_000)).stream()
                .map(call -> call.state().callKey())
                .toList();

        assertThat(found).contains(key + "/ringing").doesNotContain(key + "/later", key + "/over");
    }

    @Test
    void givesBackWhatWasSaved() {
        var callers = List.<CallerId>of(
                new CallerId.Known("64321234", Optional.of("ZHANG")),
                new CallerId.Withheld(),
                new CallerId.Unavailable(),
                new CallerId.Garbled());
        for (var caller : callers) {
            var call = Call.comingIn(
                    new CallId(UUID.randomUUID()),
                    new LineId("1"),
                    UUID.randomUUID().toString(),
                    AT);
            call.identify(
                    caller,
                    caller instanceof CallerId.Known
                            ? Optional.of(new PhoneNumber("+862164321234;ext=8001", "64321234-8001"))
                            : Optional.empty(),
                    AT.plusSeconds(2));
            call.claim(LI, AT.plusSeconds(4));
            call.linkCustomer(Optional.of(new UUID(2, 2)), AT.plusSeconds(5));
            call.wrapUp(
                    new WrapUp(CallCategory.PURCHASE, Optional.of(PurchaseIntent.INTERESTED), Optional.of("周末再联系")),
                    LI,
                    AT.plusSeconds(60));
            save(call);

            assertThat(inTransaction(() -> calls().get(call.state().id())).state())
                    .isEqualTo(call.state());
        }
    }

    @Test
    void findsACallByTheNameThatItsSourceGaveIt() {
        assertThat(inTransaction(() -> calls().findByKey(key))).isEmpty();
        save(Call.comingIn(new CallId(UUID.randomUUID()), new LineId("1"), key, AT));
        assertThat(inTransaction(() -> calls().findByKey(key))).isPresent();
    }

    @Test
    void refusesAnIdThatIsNotThere() {
        assertThatThrownBy(() -> inTransaction(() -> calls().get(new CallId(new UUID(9, 9)))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void countsVersions() {
        var id = new CallId(UUID.randomUUID());
        save(Call.comingIn(id, new LineId("1"), key, AT));
        inTransaction(() -> {
            var call = calls().get(id);
            call.answer(AT.plusSeconds(3));
            calls().save(call);
            return null;
        });
        assertThat(inTransaction(() -> calls().get(id)).state().version()).isEqualTo(1);
    }

    @Test
    void takesAnEventOnce() {
        var event = LineEvent.draft(key, new LineId("1"), LineEvent.Type.RINGING, Optional.of(key), AT)
                .build();
        assertThat(inTransaction(() -> calls().record(event, AT))).isTrue();
        assertThat(inTransaction(() -> calls().record(event, AT))).isFalse();
    }

    @Test
    void putsACardAsideTwiceWithoutComplaint() {
        var id = new CallId(UUID.randomUUID());
        save(Call.comingIn(id, new LineId("1"), key, AT));
        for (int i = 0; i < 2; i++) {
            inTransaction(() -> {
                calls().dismiss(id, LI.id(), AT);
                return null;
            });
        }
    }

    private void save(Call call) {
        inTransaction(() -> {
            calls().save(call);
            return null;
        });
    }
}
