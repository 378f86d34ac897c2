package aftersales.persistence.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Gives out the two ways to the database: the transaction's entity manager, and JDBI for reads. */
@ApplicationScoped
public class DatabaseAccess {
    @PersistenceContext(unitName = "aftersales")
    private EntityManager entityManager;

    @Resource(lookup = "java:jboss/datasources/AftersalesReadDS")
    private DataSource readDataSource;

    /** The container's shared proxy: every call goes to the entity manager of the current transaction. */
    @Produces
    EntityManager entityManager() {
        return entityManager;
    }

    @Produces
    @ReadDb
    @ApplicationScoped
    Reads reads() {
        return new Reads(jdbi(readDataSource));
    }

    /** JDBI as configured for this product; also used by tests. */
    public static Jdbi jdbi(DataSource dataSource) {
        var jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        // a list binds what all its filters may need; a name that is missing still fails
        jdbi.configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true));
        return jdbi;
    }
}
