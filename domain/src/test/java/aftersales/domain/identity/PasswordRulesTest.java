package aftersales.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> OWN = List.of("wangfang", "王芳", "Hengtong Service");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "Xy7!kq2Pz",
                "onlylowercaseletters",
                "8302716459",
                "今天天气真的很不错",
                "  spaces count  ",
                "wangfang likes green tea",
                "ρωμαϊκό-αλφάβητο"
            })
    void takesLongEnoughAndUncommonPasswordsOfAnyKind(String good) {
        assertThat(PasswordRules.refusal(good, OWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',too-short",
        "abc,too-short",
        "Xy7!kq2,too-short",
        "password,common",
        "PASSWORD123,common",
        "P@ssw0rd,common",
        "12345678,common",
        "87654321,common",
        "1234567890,common",
        "qwertyuiop,common",
        "lkjhgfdsa,common",
        "1qaz2wsx,common",
        "aaaaaaaaaaaa,common",
        "abababababab,common",
        "20262026,common",
        "woaini1314,common",
        "a123456789,common",
        "qq123456789,common",
        "admin2026!,own-word",
        "system!!!!,own-word",
        "Aftersales1,own-word",
        "WangFang2026,own-word",
        "王芳19901212,own-word",
        "Hengtong Service,own-word"
    })
    void refusesWhatGuessersTryFirst(String bad, String reason) {
        assertThat(PasswordRules.refusal(bad, OWN)).contains("identity.password." + reason);
    }

    @Test
    void allowsSixtyFourAndRefusesMoreThan128Characters() {
        String text = "0aZ9bY8cX7dW6eV5fU4gT3hS2iR1jQ0k";
        assertThat(PasswordRules.refusal(text.repeat(2), OWN)).isEmpty();
        assertThat(PasswordRules.refusal(text.repeat(4) + "!", OWN)).contains("identity.password.too-long");
    }

    @Test
    void countsCharactersNotBytes() {
        assertThat(PasswordRules.refusal("一二三四五六七", OWN)).contains("identity.password.too-short");
        assertThat(PasswordRules.refusal("一二三四五六七八", OWN)).isEmpty();
    }

    @Test
    void composedAndDecomposedFormsAreOnePassword() {
        assertThat(Password.typed("ne\u0301vralgique").value())
                .isEqualTo(Password.typed("n\u00e9vralgique").value());
    }

    @Test
    void neverShowsThePassword() {
        assertThat(Password.chosen("Xy7!kq2Pz", OWN)).hasToString("********");
    }

    @Test
    void saysHowLongItHasToBe() {
        assertThatThrownBy(() -> Password.chosen("short", OWN))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .singleElement()
                        .satisfies(v -> assertThat(v.args()).containsExactly(8)));
    }
}
