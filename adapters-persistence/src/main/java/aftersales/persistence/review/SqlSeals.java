package aftersales.persistence.review;

import aftersales.application.review.ChainHead;
import aftersales.application.review.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The chain in {@code audit.seal}. */
@ApplicationScoped
class SqlSeals implements Seals {
    /** Sealers take turns; whoever comes second has nothing to do. */
    private static final String TURN = "select pg_try_advisory_xact_lock(hashtextextended('audit.seal', 0))";

    private static final String HEAD = "select number, hash from audit.seal order by number desc limit 1";
    private static final String UNSEALED = "select " + SealHash.COLUMNS + " from audit.entry e"
            + " where e.recorded_at >= ? and not exists (select from audit.seal s where s.entry_id = e.id)"
            + " order by e.seq limit ?";
    private static final String SEAL = "insert into audit.seal (number, entry_id, hash, sealed_at)"
            + " select n.number, n.entry_id, decode(n.hash, 'hex'), ?"
            + " from unnest(?, ?, ?) as n (number, entry_id, hash)";

    private final EntityManager em;

    @Inject
    SqlSeals(EntityManager em) {
        this.em = em;
    }

    /** For the CDI proxy. */
    protected SqlSeals() {
        this(null);
    }

    @Override
    public Optional<ChainHead> head() {
        return em.unwrap(Session.class).doReturningWork(SqlSeals::head);
    }

    @Override
    public Optional<ChainHead> seal(Instant recordedAfter, Instant now, int limit) {
        return em.unwrap(Session.class)
                .doReturningWork(connection ->
                        isOurTurn(connection) ? seal(connection, recordedAfter, now, limit) : Optional.empty());
    }

    private static boolean isOurTurn(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(TURN);
                var rows = query.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static Optional<ChainHead> head(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(HEAD);
                var rows = query.executeQuery()) {
            return rows.next()
                    ? Optional.of(new ChainHead(rows.getLong(1), HexFormat.of().formatHex(rows.getBytes(2))))
                    : Optional.empty();
        }
    }

    static Optional<ChainHead> seal(Connection connection, Instant recordedAfter, Instant now, int limit)
            throws SQLException {
        var before = head(connection);
        var numbers = new ArrayList<Long>();
        var entries = new ArrayList<UUID>();
        var hashes = new ArrayList<String>();
        long number = before.map(ChainHead::number).orElse(0L);
        byte[] hash = before.map(head -> HexFormat.of().parseHex(head.hash())).orElse(SealHash.NONE);
        try (var query = connection.prepareStatement(UNSEALED)) {
            query.setObject(1, recordedAfter.atOffset(ZoneOffset.UTC));
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    hash = SealHash.of(hash, ++number, rows);
                    numbers.add(number);
                    entries.add(rows.getObject("id", UUID.class));
                    hashes.add(HexFormat.of().formatHex(hash));
                }
            }
        }
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        insert(connection, now, numbers, entries, hashes);
        return Optional.of(new ChainHead(number, HexFormat.of().formatHex(hash)));
    }

    private static void insert(
            Connection connection, Instant now, List<Long> numbers, List<UUID> entries, List<String> hashes)
            throws SQLException {
        try (var insert = connection.prepareStatement(SEAL)) {
            insert.setObject(1, now.atOffset(ZoneOffset.UTC));
            insert.setArray(2, connection.createArrayOf("bigint", numbers.toArray()));
            insert.setArray(3, connection.createArrayOf("uuid", entries.toArray()));
            insert.setArray(4, connection.createArrayOf("text", hashes.toArray()));
            insert.executeUpdate();
        }
    }
}
