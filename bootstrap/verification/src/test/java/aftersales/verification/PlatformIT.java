package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.persistence.database.DatabaseLogin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the product stands on, seen from outside. */
@ExtendWith(ProductExtension.class)
class PlatformIT {
    private final Product product;

    PlatformIT(Product product) {
        this.product = product;
    }

    @Test
    void isLiveAndReadyAndTellsStrangersNoMore() throws Exception {
        assertThat(product.rest().get("health/live").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(product.rest().get("health/ready").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(product.rest().get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void unattendedSetUpPrintsNoCode() throws Exception {
        assertThat(product.console()).contains("Aftersales is ready").doesNotContain("set-up code");
    }

    @Test
    void headersDoNotSayWhatTheServerIs() throws Exception {
        var answer = product.rest().get("");

        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void sessionCookieIsKeptFromScriptsAndOtherSites() throws Exception {
        var cookies = product.rest().get("login").response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .toList();

        assertThat(cookies).hasSize(1);
        assertThat(cookies.get(0)).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void migrationsWereAppliedByTheOwner() throws Exception {
        assertThat(rows(
                        product.owner(),
                        "select distinct installed_by || ' ' || success from flyway.flyway_schema_history"))
                .containsExactly("aftersales_owner true");
    }

    @Test
    void writesAreDurableAndPagesHaveChecksums() throws Exception {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(rows(product.owner(), "show " + setting)).as(setting).containsExactly("on");
        }
    }

    @Test
    void roleOfTheApplicationOwnsNothing() throws Exception {
        assertThat(
                        rows(
                                product.owner(),
                                """
                        select relname from pg_class where relowner = 'aftersales_app'::regrole
                        union all
                        select proname from pg_proc where proowner = 'aftersales_app'::regrole
                        union all
                        select nspname from pg_namespace where nspowner = 'aftersales_app'::regrole
                        """))
                .isEmpty();
        assertThatThrownBy(() -> rows(product.app(), "alter table batch.job_instance disable trigger all"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("must be owner");
    }

    @Test
    void serverRunsAsThatRoleAndReadsCannotWrite() throws Exception {
        assertThat(
                        rows(
                                product.owner(),
                                """
                        select distinct usename || ' ' || application_name from pg_stat_activity
                         where application_name in ('aftersales', 'aftersales-read')
                        """))
                .containsExactlyInAnyOrder("aftersales_app aftersales", "aftersales_app aftersales-read");
    }

    @Test
    void serverDoesNotKnowTheOwnerOfTheDatabase() throws Exception {
        var environment =
                Files.readString(Path.of("/proc", Long.toString(product.server().pid()), "environ"));

        assertThat(environment).contains("AFTERSALES_APP_DB_USER=aftersales_app");
        assertThat(environment).doesNotContain(product.owner().password());
    }

    private static List<String> rows(DatabaseLogin login, String query) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            var values = new ArrayList<String>();
            if (statement.execute(query)) {
                var rows = statement.getResultSet();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }
}
