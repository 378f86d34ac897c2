package aftersales.application.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookUpCallerTest {
    private static final CustomerMatch ZHANG = match("C1", "+8613800138000");
    private static final CustomerMatch OFFICE = match("C2", "+862164321234");
    private static final CustomerMatch LOCAL = match("C3", "U:64329999");

    private final CallerDirectory directory = new CallerDirectory() {
        @Override
        public List<CustomerMatch> withNumber(String baseKey) {
            return List.of(ZHANG, OFFICE).stream()
                    .filter(m -> m.number().equals(baseKey))
                    .toList();
        }

        @Override
        public List<CustomerMatch> withFixedNumberEnding(String digits) {
            return OFFICE.number().endsWith(digits) ? List.of(OFFICE) : List.of();
        }

        @Override
        public List<CustomerMatch> withLocalNumber(Set<String> digits) {
            return digits.contains(LOCAL.number().substring(2)) ? List.of(LOCAL) : List.of();
        }
    };
    private final LookUpCaller lookUp =
            new LookUpCallerService(Desk.phones(), line -> Optional.empty(), directory, new Desk().acting());

    @Test
    void knowsACallerByTheExactNumberHoweverItIsWritten() {
        var known = lookUp.lookUp("138 0013 8000", Optional.empty());
        assertThat(known.status()).isEqualTo("KNOWN");
        assertThat(known.matches()).containsExactly(ZHANG);
    }

    @Test
    void suggestsAFixedNumberThatCameWithoutItsAreaCode() {
        var hint = lookUp.lookUp("64321234", Optional.of("1"));
        assertThat(hint.status()).isEqualTo("MAYBE");
        assertThat(hint.matches()).containsExactly(OFFICE);
    }

    @Test
    void suggestsAFixedNumberThatWasStoredWithoutItsAreaCode() {
        assertThat(lookUp.lookUp("021-64329999", Optional.empty()).status()).isEqualTo("MAYBE");
    }

    @Test
    void neverGuessesAtAMobileThatLostADigit() {
        assertThat(lookUp.lookUp("1380013800", Optional.empty()).status()).isEqualTo("UNKNOWN");
    }

    @Test
    void saysWhenThereWasNoNumber() {
        var withheld = lookUp.lookUp("P", Optional.empty());
        assertThat(withheld.status()).isEqualTo("WITHHELD");
        assertThat(withheld.number()).isEmpty();
    }

    @Test
    void saysWhenNobodyHasTheNumber() {
        var unknown = lookUp.lookUp("13911112222", Optional.empty());
        assertThat(unknown.status()).isEqualTo("UNKNOWN");
        assertThat(unknown.number()).isPresent();
    }

    private static CustomerMatch match(String code, String number) {
        return new CustomerMatch(
                UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                code,
                "客户 " + code,
                "CONSUMER",
                "STANDARD",
                "",
                "ACTIVE",
                "",
                number);
    }
}
