package aftersales.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetUpCodeTest {
    @Test
    void isThreeGroupsOfWhatCannotBeMisread() {
        assertThat(SetUpCode.random().value()).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}");
    }

    @Test
    void isAnotherOneEachTime() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> SetUpCode.random()).collect(Collectors.toSet()))
                .hasSize(100);
    }
}
