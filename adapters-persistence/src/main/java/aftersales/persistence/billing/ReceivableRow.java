package aftersales.persistence.billing;

import aftersales.domain.billing.Debtor;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.billing.PaymentMethod;
import aftersales.domain.billing.ReceivableStatus;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "receivable", schema = "billing")
class ReceivableRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    /** Never removed: the application may only add lines and payments. */
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "receivable_id", nullable = false, updatable = false)
    @OrderBy("columns.position")
    private List<ChargeLineRow> lines;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "receivable_id", nullable = false, updatable = false)
    @OrderBy("columns.position")
    private List<PaymentRow> payments;

    protected ReceivableRow() {}

    ReceivableRow(
            UUID id,
            Integer version,
            Instant updatedAt,
            Columns columns,
            List<ChargeLineRow> lines,
            List<PaymentRow> payments) {
        this.id = id;
        this.version = version;
        this.updatedAt = updatedAt;
        this.columns = columns;
        this.lines = lines;
        this.payments = payments;
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

    List<ChargeLineRow> lines() {
        return lines;
    }

    List<PaymentRow> payments() {
        return payments;
    }

    /** {@code amount} and {@code paid} are derived, for lists. */
    @Embeddable
    record Columns(
            String number,
            @Enumerated(EnumType.STRING) ReceivableStatus status,
            @Enumerated(EnumType.STRING) Debtor debtor,
            UUID customerId,
            String manufacturer,
            UUID orderId,
            String orderNumber,
            @Column(precision = 19, scale = 4) BigDecimal amount,
            @Column(precision = 19, scale = 4) BigDecimal paid,
            String currency,
            Instant raisedAt,
            LocalDate dueOn,
            String closeReason,
            String branch,
            String team) {}

    @Embeddable
    record LineColumns(
            int position,
            UUID feeLineId,
            @Enumerated(EnumType.STRING) FeeKind kind,
            String description,
            BigDecimal quantity,
            @Column(precision = 19, scale = 4) BigDecimal unitPrice,
            String currency,
            String coverReason) {}

    @Embeddable
    record PaymentColumns(
            int position,
            @Column(precision = 19, scale = 4) BigDecimal amount,
            String currency,
            @Enumerated(EnumType.STRING) PaymentMethod method,
            LocalDate receivedOn,
            String note,
            Instant recordedAt,
            UUID recordedBy,
            UUID reverses) {}
}
