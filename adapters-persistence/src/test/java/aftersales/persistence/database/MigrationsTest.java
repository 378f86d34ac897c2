package aftersales.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void applicationRoleOwnsNothingAndMayNothingSpecial() throws Exception {
        assertThat(
                        rows(
                                DATABASE.owner(),
                                """
                        select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                         where r.rolname = 'aftersales_app'
                        union all
                        select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner
                         where r.rolname = 'aftersales_app'
                        union all
                        select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner
                         where r.rolname = 'aftersales_app'
                        """))
                .isEmpty();
        assertThat(
                        rows(
                                DATABASE.owner(),
                                """
                        select concat_ws(' ', rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls)
                          from pg_roles where rolname = 'aftersales_app'
                        """))
                .containsExactly("f f f f f");
    }

    @Test
    void applicationRoleCannotMakeTables() {
        assertThatThrownBy(() -> execute(DATABASE.app(), "create table public.mine (n int)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void jobRepositoryIsFoundBySearchPath() throws Exception {
        execute(DATABASE.app(), "insert into job_instance (jobname, applicationname) values ('j', 'a')");
        assertThat(rows(DATABASE.app(), "select jobname from job_instance")).containsExactly("j");
    }

    @Test
    void runningAgainChangesNothingButThePassword() throws Exception {
        var history = "select count(*) from flyway.flyway_schema_history";
        var before = rows(DATABASE.owner(), history);

        new Migrations(DATABASE.ownerLogin()).run(DATABASE.appLogin().password());

        assertThat(rows(DATABASE.owner(), history)).isEqualTo(before);
        assertThat(rows(DATABASE.app(), "select current_user")).containsExactly("aftersales_app");
    }

    @Test
    void saysPlainlyWhenTheOwnerMayNotMakeRoles() {
        var notTheOwner = DATABASE.appLogin();

        assertThatThrownBy(() -> new Migrations(notTheOwner).run("any"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("CREATEROLE");
    }

    private static List<String> rows(DataSource dataSource, String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
