package aftersales.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.bootstrap.Environment.BadSetting;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    @Test
    void presetsHoldWhereNothingIsSet() {
        var nothing = environment("");

        assertThat(nothing.text("NAME")).isEmpty();
        assertThat(nothing.flag("NAME")).isFalse();
        assertThat(nothing.timeZone("NAME", "Asia/Shanghai")).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(nothing.time("NAME", LocalTime.NOON)).isEqualTo(LocalTime.NOON);
        assertThat(nothing.region("NAME", "CN")).isEqualTo("CN");
        assertThat(nothing.areaCode("NAME")).isEmpty();
    }

    @Test
    void readsWhatIsSet() {
        assertThat(environment("True").flag("NAME")).isTrue();
        assertThat(environment("Europe/Berlin").timeZone("NAME", "Asia/Shanghai"))
                .isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(environment("05:45").time("NAME", LocalTime.NOON)).isEqualTo(LocalTime.of(5, 45));
        assertThat(environment("DE").region("NAME", "CN")).isEqualTo("DE");
        assertThat(environment("0755").areaCode("NAME")).contains("0755");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "on"})
    void flagIsTrueOrFalse(String value) {
        assertThatThrownBy(() -> environment(value).flag("NAME"))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("NAME is \"" + value + "\", but must be true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "021-", "0", "021555"})
    void areaCodeHasItsZero(String value) {
        assertThatThrownBy(() -> environment(value).areaCode("NAME")).isInstanceOf(BadSetting.class);
    }

    @Test
    void refusesWhatThereIsNot() {
        assertThatThrownBy(() -> environment("Middle/Earth").timeZone("NAME", "Asia/Shanghai"))
                .isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> environment("25:00").time("NAME", LocalTime.NOON))
                .isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> environment("China").region("NAME", "CN")).isInstanceOf(BadSetting.class);
    }

    private static Environment environment(String value) {
        return new Environment(Map.of("NAME", value));
    }
}
