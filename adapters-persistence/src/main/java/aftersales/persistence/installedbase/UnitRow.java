package aftersales.persistence.installedbase;

import aftersales.domain.installedbase.StartBasis;
import aftersales.domain.installedbase.UnitSource;
import aftersales.domain.installedbase.UnitStatus;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "unit", schema = "installedbase")
class UnitRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    @Embedded
    private TermsColumns terms;

    @ElementCollection
    @CollectionTable(name = "repair_stay", schema = "installedbase", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    private List<StayColumns> stays;

    protected UnitRow() {}

    UnitRow(UUID id, Integer version, Instant updatedAt, Columns columns, TermsColumns terms, List<StayColumns> stays) {
        this.id = id;
        this.version = version;
        this.updatedAt = updatedAt;
        this.columns = columns;
        this.terms = terms;
        this.stays = stays;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Columns columns() {
        return columns;
    }

    TermsColumns terms() {
        return terms;
    }

    List<StayColumns> stays() {
        return stays;
    }

    /** {@code coverBasis}, {@code coverFrom}, {@code coverUntil} and {@code repairCount} are derived, for lists. */
    @Embeddable
    record Columns(
            String serialNumber,
            UUID productId,
            UUID customerId,
            UUID userId,
            @Enumerated(EnumType.STRING) UnitSource source,
            boolean soldByUs,
            LocalDate soldOn,
            LocalDate installedOn,
            LocalDate exchangedOn,
            String evidence,
            @Enumerated(EnumType.STRING) StartBasis coverBasis,
            LocalDate coverFrom,
            LocalDate coverUntil,
            int repairCount,
            @Enumerated(EnumType.STRING) UnitStatus status,
            String branch,
            String team) {}

    @Embeddable
    record TermsColumns(
            String coverRule,
            int returnDays,
            int exchangeDays,
            int coverMonths,
            int repairWarrantyDays,
            boolean startsAtInstallation,
            boolean needsConfirmation) {}

    @Embeddable
    record StayColumns(LocalDate receivedOn, LocalDate returnedOn) {}
}
