package aftersales.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"+8613800138000", "+862164321234;ext=8001", "S:95588", "X:8001", "U:1380013800"})
    void takesTheFourShapesOfAPhoneKey(String key) {
        assertThat(new PhoneNumber(key, "as typed").key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+0123456", "", "S:9", "+86 138", "U:", "X:1"})
    void refusesEveryOtherShapeOfAPhoneKey(String key) {
        assertThatThrownBy(() -> new PhoneNumber(key, "as typed")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void comparesAPhoneNumberWithoutItsExtension() {
        assertThat(new PhoneNumber("+862164321234;ext=8001", "x").baseKey()).isEqualTo("+862164321234");
        assertThat(new PhoneNumber("+862164321234", "x").baseKey()).isEqualTo("+862164321234");
    }

    @Test
    void looksUpOnlyNumbersThatAreTheSameForEverybody() {
        assertThat(new PhoneNumber("+8613800138000", "x").isMatchable()).isTrue();
        assertThat(new PhoneNumber("S:95588", "x").isMatchable()).isTrue();
        assertThat(new PhoneNumber("X:8001", "x").isMatchable()).isFalse();
        assertThat(new PhoneNumber("U:123", "x").isMatchable()).isFalse();
    }

    @Test
    void trimsAndComposesTextAndCountsCharactersNotChars() {
        assertThat(Text.required("  e\u0301𠮷 ", 2)).isEqualTo("é𠮷");
        assertThat(Text.optional(" \t ", 5)).isEmpty();
        assertThat(Text.optional(null, 5)).isEmpty();
    }

    @Test
    void refusesTextThatIsMissingTooLongOrHoldsControlCharacters() {
        assertThatThrownBy(() -> Text.required(" ", 5)).hasMessageContaining("text.required");
        assertThatThrownBy(() -> Text.required("123456", 5)).hasMessageContaining("text.too-long");
        assertThatThrownBy(() -> Text.required("a\u0000b", 5)).hasMessageContaining("text.control-character");
        assertThat(Text.required("a\nb", 5)).isEqualTo("a\nb");
    }

    @Test
    void refusesEveryChangeWhileAudited() {
        AuditLock.open().requireOpen();
        assertThatThrownBy(() -> AuditLock.audited("王审核", Instant.EPOCH).requireOpen())
                .isInstanceOfSatisfying(Locked.class, locked -> {
                    assertThat(locked.byName()).isEqualTo("王审核");
                    assertThat(locked.at()).isEqualTo(Instant.EPOCH);
                });
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var validation = new Validation();
        validation.check("name", () -> Text.required("", 10));
        validation.check("price", () -> Money.parse("x", "CNY"));
        validation.require(false, "lines", "lines.missing");
        assertThatThrownBy(validation::throwIfInvalid)
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(Violation::field)
                        .containsExactly("name", "price.amount", "lines"));
    }
}
