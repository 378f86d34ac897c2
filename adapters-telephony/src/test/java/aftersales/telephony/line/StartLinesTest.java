package aftersales.telephony.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import aftersales.application.call.PhoneLines.Wiring;
import aftersales.domain.call.LineId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartLinesTest {

    @Test
    void readsLinesWithAndWithoutProfile() {
        assertThat(StartLines.parse("1=/dev/ttyUSB0@at-vcid, shop=/dev/serial/by-id/usb-x:1.0-if00 ,3=sim")
                        .lines())
                .containsExactly(
                        new Wiring(new LineId("1"), "/dev/ttyUSB0", "at-vcid"),
                        new Wiring(new LineId("shop"), "/dev/serial/by-id/usb-x:1.0-if00", "at-vcid"),
                        new Wiring(new LineId("3"), "sim", "at-vcid"));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", " ", ","})
    void noneIsNone(String setting) {
        assertThat(StartLines.parse(setting).lines()).isEmpty();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"/dev/ttyUSB0", "1=", "1=/dev/a@nonsense", "1=/dev/a,1=/dev/b", "a b=/dev/a"})
    void saysWhichEntryIsWrong(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StartLines.parse(setting))
                .withMessageContaining("AFTERSALES_LINES");
    }
}
