package aftersales.persistence.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The hash that chains one entry to those before: SHA-256 over the hash before, the number in the chain, every column of the
 * entry, each with its length before it, and the body as it is stored. Never to be changed: chains were made with it.
 */
final class SealHash {
    /** Before the first entry. */
    static final byte[] NONE = new byte[32];

    /** What {@link #of} reads, of an entry {@code e}. */
    static final String COLUMNS =
            "e.id, e.seq, e.kind, e.record_id, e.record_version, e.actor_id, e.actor_name, e.door, e.at, e.recorded_at, e.body";

    private SealHash() {}

    /** @param entry stands on a row that has {@link #COLUMNS} */
    static byte[] of(byte[] before, long number, ResultSet entry) throws SQLException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            add(digest, number);
            add(digest, entry.getObject("id", UUID.class));
            add(digest, entry.getLong("seq"));
            add(digest, entry.getString("kind"));
            add(digest, entry.getObject("record_id", UUID.class));
            add(digest, entry.getInt("record_version"));
            add(digest, entry.getObject("actor_id", UUID.class));
            add(digest, entry.getString("actor_name"));
            add(digest, entry.getString("door"));
            add(digest, micros(entry, "at"));
            add(digest, micros(entry, "recorded_at"));
            add(digest, entry.getBytes("body"));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static long micros(ResultSet row, String column) throws SQLException {
        return ChronoUnit.MICROS.between(
                Instant.EPOCH, row.getObject(column, OffsetDateTime.class).toInstant());
    }

    private static void add(MessageDigest digest, long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** An empty text is not the same as none. */
    private static void add(MessageDigest digest, Object value) {
        if (value == null) {
            digest.update((byte) 0);
        } else {
            digest.update((byte) 1);
            add(digest, value.toString().getBytes(UTF_8));
        }
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        add(digest, (long) bytes.length);
        digest.update(bytes);
    }
}
