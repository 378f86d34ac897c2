package aftersales.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final TokenId ID = new TokenId(new UUID(0, 1));
    private static final TokenSecret SECRET = TokenSecret.of(new byte[32]);

    @Test
    void isKnownByPrefixAndHashNeverByTheSecret() {
        assertThat(SECRET.value()).startsWith("aft_").hasSize(47);
        assertThat(SECRET.hash()).hasSize(64).matches("[0-9a-f]+");
        assertThat(SECRET.toString()).doesNotContain(SECRET.value());
        var token = Token.forMachine(ID, SECRET, "ERP", Set.of(Permission.SALE_CREATE), NOW.plusSeconds(60), NOW);
        assertThat(token.state().toString()).doesNotContain(SECRET.value());
        assertThat(token.drainEvents().toString()).doesNotContain(SECRET.value());
    }

    @Test
    void readsOnlyWhatCanBeAToken() {
        assertThat(TokenSecret.read(SECRET.value())).contains(SECRET);
        assertThat(TokenSecret.read(null)).isEmpty();
        assertThat(TokenSecret.read("aft_short")).isEmpty();
        assertThat(TokenSecret.read(SECRET.value() + "x")).isEmpty();
        assertThat(TokenSecret.read(SECRET.value().replace("aft_", "xyz_"))).isEmpty();
    }

    @Test
    void ofAPersonLivesForHalfADay() {
        var token = Token.personal(ID, SECRET, new UserId(new UUID(0, 2)), "REST", NOW);
        assertThat(token.isGood(NOW.plus(Duration.ofHours(12)).minusNanos(1000)))
                .isTrue();
        assertThat(token.isGood(NOW.plus(Duration.ofHours(12)))).isFalse();
    }

    @Test
    void isOverWhenRevoked() {
        var token = Token.personal(ID, SECRET, new UserId(new UUID(0, 2)), "REST", NOW);
        token.revoke(NOW.plusSeconds(1));
        assertThat(token.isGood(NOW.plusSeconds(1))).isFalse();
        assertThatThrownBy(() -> token.revoke(NOW)).isInstanceOf(RuleBroken.class);
        assertThat(token.drainEvents()).extracting("name").isEqualTo(List.of("TokenIssued", "TokenRevoked"));
    }

    @Test
    void ofAMachineCarriesOnlyRightsThatMachinesMayHave() {
        assertThatThrownBy(() -> Token.forMachine(
                        ID,
                        SECRET,
                        " ",
                        Set.of(Permission.AUDIT_CANCEL, Permission.SALE_CREATE),
                        NOW.minusSeconds(1),
                        NOW))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting("field")
                        .isEqualTo(List.of("name", "scopes", "expiresAt")));
    }
}
