package aftersales.persistence.review;

import aftersales.application.review.ChainHead;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Goes through the chain from its first entry to its last and compares it with the exported heads. What is wrong is told in
 * English sentences for the administrator, the first in the chain first.
 *
 * <p>It finds entries that were changed, deleted, inserted, swapped or cut off at the end, whoever did it: a chain that was
 * made anew as a whole no longer agrees with the heads outside the database.
 */
public final class ChainVerification {
    private static final int MOST_FINDINGS = 20;
    private static final int FETCH = 5000;
    private static final String CHAIN = "select s.number, s.entry_id, s.hash, " + SealHash.COLUMNS
            + " from audit.seal s left join audit.entry e on e.id = s.entry_id order by s.number";
    private static final String UNSEALED =
            "select count(*) from audit.entry e where not exists (select from audit.seal s where s.entry_id = e.id)";

    /** Values of people, against the salted hashes that stand in the sealed bodies. */
    private static final String PERSONAL = "select p.entry_id, p.path from audit.personal p"
            + " join audit.entry e on e.id = p.entry_id where p.value is not null and position("
            + "encode(sha256(p.salt || convert_to(p.value, 'UTF8')), 'base64') in convert_from(e.body, 'UTF8')) = 0"
            + " order by p.entry_id, p.path limit " + MOST_FINDINGS;

    private final TreeMap<Long, String> anchors = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private final int anchorCount;
    private long number;
    private byte[] hash = SealHash.NONE;

    private ChainVerification(List<ChainHead> anchors) {
        this.anchorCount = anchors.size();
        for (var anchor : anchors) {
            String other = this.anchors.putIfAbsent(anchor.number(), anchor.hash());
            if (other != null && !other.equals(anchor.hash())) {
                find("Two different heads were exported for number " + anchor.number()
                        + ": the chain was cut and went on differently.");
            }
        }
    }

    /**
     * What was found.
     *
     * @param sealed so many entries are in the chain
     * @param unsealed entries that wait for the sealer
     * @param anchors so many exported heads were compared
     * @param findings what is wrong; empty when all is well
     */
    public record Result(long sealed, long unsealed, int anchors, List<String> findings) {
        public boolean isSound() {
            return findings.isEmpty();
        }
    }

    /**
     * @param connection of a role that can read the schema {@code audit}, not in auto-commit mode: the chain is read in pieces
     * @param anchors the exported heads
     */
    public static Result run(Connection connection, List<ChainHead> anchors) throws SQLException {
        return new ChainVerification(anchors).verify(connection);
    }

    private Result verify(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(CHAIN)) {
            query.setFetchSize(FETCH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    check(rows);
                }
            }
        }
        checkEnd();
        checkPersonal(connection);
        return new Result(number, unsealed(connection), anchorCount, List.copyOf(findings));
    }

    private void check(ResultSet row) throws SQLException {
        long found = row.getLong("number");
        if (found != number + 1) {
            find("Seal " + (number + 1) + (found > number + 2 ? " to " + (found - 1) : "") + " is missing.");
        }
        number = found;
        byte[] stored = row.getBytes("hash");
        if (row.getString("kind") == null) {
            find("Entry " + row.getString("entry_id") + ", number " + number + " in the chain, was deleted.");
        } else if (!Arrays.equals(stored, SealHash.of(hash, number, row))) {
            find("Entry " + row.getString("entry_id") + ", number " + number + " in the chain, of "
                    + row.getString("kind") + " " + row.getString("record_id")
                    + ", is not what was sealed, or not where it was.");
        }
        hash = stored; // what follows is judged by itself
        String anchor = anchors.get(number);
        if (anchor != null && !anchor.equals(HexFormat.of().formatHex(hash))) {
            find("Number " + number + " in the chain is not what was exported: the chain was made anew.");
        }
    }

    private void checkEnd() {
        if (number > 0 && anchors.isEmpty()) {
            find("There are no exported heads to compare the chain with.");
        }
        Map<Long, String> beyond = anchors.tailMap(number, false);
        if (!beyond.isEmpty()) {
            find("The chain ends at number " + number + ", but number " + anchors.lastKey()
                    + " was exported: its end was cut off.");
        }
    }

    private void checkPersonal(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(PERSONAL);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                find("The personal value " + rows.getString(2) + " of entry " + rows.getString(1)
                        + " is not the one that was sealed.");
            }
        }
    }

    private static long unsealed(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(UNSEALED);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void find(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        } else if (findings.size() == MOST_FINDINGS) {
            findings.add("… and more.");
        }
    }
}
