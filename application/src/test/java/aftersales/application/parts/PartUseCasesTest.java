package aftersales.application.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.BusinessSettings;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.kernel.Violation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartUseCasesTest {
    private final InMemoryParts parts = new InMemoryParts();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    private final PartIntake intake = new PartIntake(
            new BusinessSettings(ZoneId.of("Asia/Shanghai"), "CN", Optional.of("021"), Currency.getInstance("CNY")));
    private final RegisterPart register = new RegisterPartService(parts, intake, UUID::randomUUID, clock);
    private final ChangePart change = new ChangePartService(parts, new InMemoryStockLedger(), intake, clock);

    private static PartInput input(String code, String name, String price) {
        return new PartInput(code, name, Optional.of("  "), new BigDecimal(price), false, true);
    }

    @Test
    void registersAPartWithItsCodeInCapitals() {
        var id = register.register(input("yk-35a", "遥控器", "58"));
        var data = parts.get(id).state().data();
        assertThat(data.code().value()).isEqualTo("YK-35A");
        assertThat(data.price()).hasToString("58.00 CNY");
        assertThat(data.modelFit()).isEmpty();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> register.register(input("-", " ", "1.005")))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactlyInAnyOrder("code", "name", "price"));
    }

    @Test
    void refusesANegativePrice() {
        assertThatThrownBy(() -> register.register(input("A", "B", "-1")))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.violations())
                        .containsExactly(Violation.of("price", "parts.price-negative")));
    }

    @Test
    void changesWhatTheUserSawAndNothingElse() {
        var id = register.register(input("A-1", "滤网", "20"));
        change.change(new ChangePart.Command(id, 0, input("A-2", "滤网（新）", "25")));
        assertThat(parts.get(id).state().data().code().value()).isEqualTo("A-2");
        assertThatThrownBy(() -> change.change(new ChangePart.Command(id, 0, input("A-3", "滤网", "25"))))
                .isInstanceOf(StaleVersion.class);
    }
}
