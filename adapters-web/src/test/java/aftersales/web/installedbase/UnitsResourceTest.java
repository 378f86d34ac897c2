package aftersales.web.installedbase;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.BusinessSettings;
import aftersales.domain.installedbase.CoverVerdict;
import aftersales.domain.installedbase.UnitAction;
import aftersales.domain.installedbase.UnitStatus;
import aftersales.domain.installedbase.Verdict;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.web.kernel.RestHarness;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container here
class UnitsResourceTest {
    private static final String UNIT = "/units/" + UUID.fromString("019aa000-0000-7000-8000-00000000e001");

    private final List<String> asked = new ArrayList<>();

    private RestHarness rest() {
        var resource = new UnitsResource();
        // late in the evening of the 21st in UTC it is the 22nd in Shanghai
        resource.clock = Clock.fixed(Instant.parse("2026-11-21T18:00:00Z"), ZoneOffset.UTC);
        resource.business =
                new BusinessSettings(ZoneId.of("Asia/Shanghai"), "CN", Optional.empty(), Currency.getInstance("CNY"));
        resource.cover = (unit, on, fault) -> {
            asked.add(on + " " + fault.orElse("-"));
            return new CoverVerdict(
                    Verdict.EXCHANGE,
                    true,
                    true,
                    true,
                    "INSTALLER-7-30-1Y",
                    Optional.of(LocalDate.parse("2026-11-01")),
                    Optional.empty(),
                    Optional.empty(),
                    4,
                    List.of("FAULT_CONFIRMATION"),
                    List.of());
        };
        resource.move = command -> {
            throw new IllegalTransition(UnitStatus.SCRAPPED, command.action(), Set.of(UnitAction.INSTALL));
        };
        return RestHarness.of(resource);
    }

    @Test
    void answersTheCoverWithItsReasons() {
        var answer = rest().get(UNIT + "/cover?on=2026-11-20&fault=MISUSE").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(asked).containsExactly("2026-11-20 MISUSE");
        var json = answer.json();
        assertThat(json.getString("verdict")).isEqualTo("EXCHANGE");
        assertThat(json.getBoolean("parts")).isTrue();
        assertThat(json.getString("from")).isEqualTo("2026-11-01");
        assertThat(json.getInt("deductedDays")).isEqualTo(4);
        assertThat(json.getJsonArray("missingEvidence").getString(0)).isEqualTo("FAULT_CONFIRMATION");
        assertThat(json.getJsonArray("wouldChange")).isEmpty();
    }

    @Test
    void asksForTodayInTheBusinessTimeZone() {
        rest().get(UNIT + "/cover").send();
        assertThat(asked).containsExactly("2026-11-22 -");
    }

    @Test
    void refusesWhatIsNoDate() {
        var answer = rest().get(UNIT + "/cover?on=tomorrow").send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).isEqualTo("on json.date");
    }

    @Test
    void namesWhatIsAllowedWhenAStepIsNot() {
        var answer = rest().post(UNIT + "/scrap", "{}").ifMatch(1).send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("INSTALL");
        assertThat(rest().post(UNIT + "/scrap", "{}").send().status()).isEqualTo(428);
    }
}
