package aftersales.persistence.billing;

import aftersales.domain.billing.ChargeLine;
import aftersales.domain.billing.Payment;
import aftersales.domain.billing.Receivable;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.billing.ReceivableSource;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.Id;
import aftersales.domain.kernel.Money;
import aftersales.persistence.kernel.KernelMappings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.factory.Mappers;

/** State records to rows, checked for completeness, and back through the constructors of the domain. */
@Mapper(uses = KernelMappings.class, componentModel = MappingConstants.ComponentModel.DEFAULT)
interface ReceivableMapper {
    ReceivableMapper INSTANCE = Mappers.getMapper(ReceivableMapper.class);

    @Mapping(target = "customerId", source = "customer.value")
    @Mapping(target = "orderId", source = "source.order")
    @Mapping(target = "orderNumber", source = "source.number")
    @Mapping(target = "amount", expression = "java(state.amount().amount())")
    @Mapping(target = "paid", expression = "java(state.paid().amount())")
    @Mapping(target = "currency", expression = "java(state.amount().currency().getCurrencyCode())")
    ReceivableRow.Columns columns(Receivable.State state);

    @Mapping(target = "feeLineId", source = "line.feeLine")
    @Mapping(target = "unitPrice", source = "line.unitPrice.amount")
    @Mapping(target = "currency", source = "line.unitPrice.currency.currencyCode")
    ReceivableRow.LineColumns columns(ChargeLine line, int position);

    @Mapping(target = "amount", source = "payment.amount.amount")
    @Mapping(target = "currency", source = "payment.amount.currency.currencyCode")
    ReceivableRow.PaymentColumns columns(Payment payment, int position);

    default Receivable.State state(ReceivableRow row) {
        var c = row.columns();
        return new Receivable.State(
                new ReceivableId(row.id()),
                row.version(),
                new DocumentNumber(c.number()),
                c.status(),
                c.debtor(),
                new CustomerId(c.customerId()),
                Optional.ofNullable(c.manufacturer()),
                new ReceivableSource(c.orderId(), c.orderNumber()),
                lines(row.lines()),
                payments(row.payments()),
                c.raisedAt(),
                c.dueOn(),
                Optional.ofNullable(c.closeReason()),
                Optional.ofNullable(c.branch()),
                Optional.ofNullable(c.team()));
    }

    private static List<ChargeLine> lines(List<ChargeLineRow> rows) {
        return rows.stream()
                .map(row -> new ChargeLine(
                        row.id(),
                        row.columns().feeLineId(),
                        row.columns().kind(),
                        row.columns().description(),
                        plain(row.columns().quantity()),
                        money(row.columns().unitPrice(), row.columns().currency()),
                        Optional.ofNullable(row.columns().coverReason())))
                .toList();
    }

    private static List<Payment> payments(List<PaymentRow> rows) {
        return rows.stream()
                .map(row -> new Payment(
                        row.id(),
                        money(row.columns().amount(), row.columns().currency()),
                        row.columns().method(),
                        row.columns().receivedOn(),
                        Optional.ofNullable(row.columns().note()),
                        row.columns().recordedAt(),
                        Optional.ofNullable(row.columns().recordedBy()).map(UserId::new),
                        Optional.ofNullable(row.columns().reverses())))
                .toList();
    }

    /** As fee lines have it: without trailing zeros, without exponent. */
    private static BigDecimal plain(BigDecimal quantity) {
        var stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Money money(BigDecimal amount, String currency) {
        return Money.parse(amount.stripTrailingZeros().toPlainString(), currency);
    }

    default UUID userOrNull(Optional<UserId> id) {
        return id.map(Id::value).orElse(null);
    }
}
