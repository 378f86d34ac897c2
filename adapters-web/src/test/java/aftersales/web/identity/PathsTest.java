package aftersales.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/customer/list", "/customer/view?id=01a2&tab=units", "/identity/users?q=%E6%9D%8E"})
    void leadsBackToPagesOfOurOwn(String address) {
        assertThat(Paths.own(Optional.of(address))).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/login",
                "/logout",
                "/a\r\nSet-Cookie: x=1",
                "customer"
            })
    void neverLeadsElsewhere(String address) {
        assertThat(Paths.own(Optional.of(address))).isEqualTo("/");
    }
}
