package aftersales.persistence.identity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "app_user", schema = "identity")
class UserRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    private Instant updatedAt;

    @Embedded
    private UserColumns columns;

    protected UserRow() {}

    UserRow(UUID id, Integer version, Instant updatedAt, UserColumns columns) {
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

    UserColumns columns() {
        return columns;
    }
}
