package aftersales.telephony.number;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.PhoneNumbers;
import aftersales.domain.kernel.PhoneNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulePhoneNumbersTest {
    private final PhoneNumbers numbers = new RulePhoneNumbers(
            new BusinessSettings(ZoneId.of("Asia/Shanghai"), "CN", Optional.of("021"), Currency.getInstance("CNY")));

    private Optional<String> key(String raw, String area, String outside) {
        var context = new PhoneNumbers.Context("CN", Optional.of(area).filter(a -> !a.isEmpty()), Optional.of(outside));
        return numbers.read(raw, context).map(PhoneNumber::key);
    }

    private Optional<String> shanghai(String raw) {
        return numbers.read(raw).map(PhoneNumber::key);
    }

    static Stream<List<String>> pairs() throws IOException {
        try (var in = RulePhoneNumbersTest.class.getResourceAsStream("/phone-number-pairs.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().skip(1).map(line -> List.of(line.split("\t", -1))).toList().stream();
        }
    }

    /** Columns: raw, stored, the line's area code, its outside prefix, match or none, expected key, why. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void pairsMatchAsListed(List<String> pair) {
        var raw = key(pair.get(0), pair.get(2), pair.get(3));
        var stored = key(pair.get(1), pair.get(2), "");
        assertThat(raw.orElse("-")).isEqualTo(pair.get(5));
        assertThat(matches(pair.get(0), raw, stored)).isEqualTo(pair.get(4).equals("match"));
    }

    private static boolean matches(String entered, Optional<String> raw, Optional<String> stored) {
        if (raw.isEmpty() || stored.isEmpty()) {
            return false;
        }
        var one = new PhoneNumber(raw.get(), entered);
        var other = new PhoneNumber(stored.get(), entered);
        return one.isMatchable() && one.baseKey().equals(other.baseKey());
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "013800138000, 13800138000, '', true",
        "08613800138000, 13800138000, '', true",
        "17951013800138000, 13800138000, '', true",
        "9013800138000, 13800138000, 9, true",
        "64321234, 021-64321234, '', true",
        "64321234, 010-64321234, '', false",
        "1064321234, 01064321234, '', true",
        "02164321234, 021-64321234转8001, '', true",
        "64321234#8001, 021-64321234, '', true",
        "04008209999, 4008209999, '', true",
        "01095588, 021-95588, '', true",
        "1380013800, 13800138000, '', false",
        "0000000000, 0000000000, '', false",
        "85291234567, +852 9123 4567, '', false",
    })
    void comparesOnALineInShanghai(String raw, String stored, String outside, boolean match) {
        assertThat(matches(raw, key(raw, "021", outside), key(stored, "021", "")))
                .isEqualTo(match);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "13800138000, +8613800138000",
        "１３８００１３８０００, +8613800138000",
        "138-0013-8000, +8613800138000",
        "+86 138 0013 8000, +8613800138000",
        "008613800138000, +8613800138000",
        "8613800138000, +8613800138000",
        "12593 13800138000, +8613800138000",
        "11808 021 64321234, +862164321234",
        "10193 013800138000, +8613800138000",
        "+86 (0)21 6432 1234, +862164321234",
        "(021)64321234, +862164321234",
        "021-64321234-8001, +862164321234;ext=8001",
        "021-6432-1234, +862164321234",
        "64321234-801, +862164321234;ext=801",
        "64321234转801, +862164321234;ext=801",
        "021-64321234分机8001, +862164321234;ext=8001",
        "021-64321234转分机8001, +862164321234;ext=8001",
        "021-64321234内线 8001, +862164321234;ext=8001",
        "021-64321234 x8001, +862164321234;ext=8001",
        "'021-64321234,8001', +862164321234;ext=8001",
        "021-64321234*8001, +862164321234;ext=8001",
        "+862164321234;ext=8001, +862164321234;ext=8001",
        "400-820-9999, +864008209999",
        "10086, S:10086",
        "110, S:110",
        "02195588, S:95588",
        "0755-12345, S:12345",
        "96110, S:96110",
        "10108888, S:10108888",
        "075581234567, +8675581234567",
        "75581234567, +8675581234567",
        "0216432123, U:0216432123",
        "85291234567, U:85291234567",
        "+852 9123 4567, +85291234567",
        "00852 9123 4567, +85291234567",
        "+1 415-555-2671, +14155552671",
        "8001, X:8001",
        "12, X:12",
        "7, U:7",
        "138001380001, U:138001380001",
        "17912345678, +8617912345678",
    })
    void readsInShanghai(String raw, String key) {
        assertThat(shanghai(raw)).contains(key);
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({"''", "' '", "P", "O", "private", "Out-of-Area", "0", "0000000000", "unknown", "none", "--"})
    void readsNoNumberWhereThereIsNone(String raw) {
        assertThat(shanghai(raw)).isEmpty();
    }

    @Test
    void localNumberWithoutAreaCodeCannotBeRead() {
        assertThat(key("64321234", "", "")).contains("U:64321234");
    }

    @Test
    void prefixOfTheTelephoneSystemIsBelievedOnlyBeforeAWholeNumber() {
        assertThat(key("95588", "021", "9")).contains("S:95588");
        assertThat(key("995588", "021", "9")).contains("S:95588");
        assertThat(key("964321234", "021", "9")).contains("+862164321234");
        assertThat(key("9001", "021", "9")).contains("X:9001");
    }

    @Test
    void keepsTheFormThatWasEntered() {
        assertThat(numbers.read("021-64321234 转 8001").orElseThrow().entered()).isEqualTo("021-64321234 转 8001");
    }

    @Test
    void otherCountriesFollowTheirNumberingPlan() {
        var germany = new PhoneNumbers.Context("DE", Optional.of("030"), Optional.of("0"));
        assertThat(numbers.read("030 901820", germany).map(PhoneNumber::key)).contains("+4930901820");
        assertThat(numbers.read("0030901820", germany).map(PhoneNumber::key)).contains("+4930901820");
    }

    @Property(tries = 2000)
    void neverThrowsOnWhatALineDelivers(
            @ForAll @Chars({'0', '1', '2', '3', '8', '9', '+', '-', '*', '#', ' ', 'P'}) @StringLength(max = 32)
                    String raw) {
        var read = numbers.read(raw);
        read.ifPresent(number -> assertThat(number.entered()).isEqualTo(raw.strip()));
    }

    @Property(tries = 500)
    void readingAKeyAgainGivesTheSameKey(
            @ForAll @Chars({'0', '1', '2', '3', '6', '8', '9'}) @StringLength(min = 3, max = 14) String raw) {
        numbers.read(raw).filter(PhoneNumber::isE164).ifPresent(number -> assertThat(shanghai(number.key()))
                .contains(number.key()));
    }
}
