package aftersales.persistence.identity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "token", schema = "identity")
class TokenRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    private Instant updatedAt;

    @Embedded
    private TokenColumns columns;

    protected TokenRow() {}

    TokenRow(UUID id, Integer version, Instant updatedAt, TokenColumns columns) {
        this.id = id;
        this.version = version;
        this.updatedAt = updatedAt;
        this.columns = columns;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    TokenColumns columns() {
        return columns;
    }
}
