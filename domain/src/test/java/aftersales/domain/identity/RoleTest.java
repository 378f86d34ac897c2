package aftersales.domain.identity;

import static aftersales.domain.kernel.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoleTest {

    /** The codes are promises of the outer interface. */
    @Test
    void hasTheSixteenPromisedCodes() {
        assertThat(Arrays.stream(Role.values()).map(Enum::name))
                .containsExactly(
                        "AGENT",
                        "TEAM_LEAD",
                        "DISPATCHER",
                        "FIELD_ENGINEER",
                        "BENCH_ENGINEER",
                        "TECHNICAL_SUPPORT",
                        "STOREKEEPER",
                        "RETURNS_CLERK",
                        "CASHIER",
                        "VISITOR",
                        "COMPLAINT_HANDLER",
                        "AUDITOR",
                        "MANAGER",
                        "ADMINISTRATOR",
                        "OUTLET",
                        "MACHINE");
    }

    /** A change of rights has to be a change of this table too. */
    @Test
    void grantsExactlyWhatTheReviewedTableSays() throws IOException {
        var lines = Arrays.stream(Role.values())
                .map(role -> role + " " + role.scope() + " "
                        + role.permissions().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        try (var table = getClass().getResourceAsStream("roles.txt")) {
            assertThat(lines.lines().toList())
                    .isEqualTo(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    @Test
    void onlyAuditorsReviewAndOnlyManagersOpenAgain() {
        assertThat(holders(AUDIT_REVIEW)).containsExactly(Role.AUDITOR);
        assertThat(holders(AUDIT_CANCEL)).containsExactly(Role.MANAGER);
        assertThat(Role.AUDITOR.permissions()).doesNotContain(WORK_ORDER_PERFORM);
    }

    @Test
    void onlyAdministratorsManagePeopleTokensLinesAndSettings() {
        for (var right : List.of(USER_MANAGE, TOKEN_MANAGE, LINE_MANAGE, SETTINGS_MANAGE)) {
            assertThat(holders(right)).containsExactly(Role.ADMINISTRATOR);
        }
    }

    @Test
    void everyRightIsHeldBySomebody() {
        var held = EnumSet.copyOf(Role.permissionsOf(EnumSet.allOf(Role.class)));
        assertThat(EnumSet.complementOf(held)).isEmpty();
    }

    @Test
    void severalRolesGiveAllTheirRightsAndTheWidestView() {
        assertThat(Role.permissionsOf(Set.of(Role.STOREKEEPER, Role.FIELD_ENGINEER)))
                .contains(PART_EDIT, WORK_ORDER_PERFORM);
        assertThat(Role.scopeOf(Set.of(Role.FIELD_ENGINEER))).isEqualTo(RowScope.OWN);
        assertThat(Role.scopeOf(Set.of(Role.FIELD_ENGINEER, Role.AGENT))).isEqualTo(RowScope.ALL);
        assertThat(Role.scopeOf(Set.of())).isEqualTo(RowScope.OWN);
    }

    private static Set<Role> holders(Permission right) {
        return Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(right))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
