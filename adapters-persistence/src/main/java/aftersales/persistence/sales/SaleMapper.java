package aftersales.persistence.sales;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.SerialNumber;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Money;
import aftersales.domain.sales.ExternalId;
import aftersales.domain.sales.Sale;
import aftersales.domain.sales.SaleId;
import aftersales.persistence.kernel.KernelMappings;
import aftersales.persistence.sales.SaleRow.Columns;
import aftersales.persistence.sales.SaleRow.LineColumns;
import aftersales.persistence.sales.SaleRow.UnitColumns;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.factory.Mappers;

/** State records to rows and back. */
@Mapper(uses = KernelMappings.class, componentModel = MappingConstants.ComponentModel.DEFAULT)
interface SaleMapper {
    SaleMapper INSTANCE = Mappers.getMapper(SaleMapper.class);

    @Mapping(target = "externalSource", expression = "java(source(state))")
    @Mapping(target = "externalId", expression = "java(external(state))")
    @Mapping(target = "customerId", source = "customer.value")
    Columns columns(Sale.State state);

    @Mapping(target = "productId", source = "product.value")
    @Mapping(target = "unitPrice", expression = "java(amount(line))")
    @Mapping(target = "currency", expression = "java(currency(line))")
    LineColumns columns(Sale.Line line);

    @Mapping(target = "serialNumber", source = "unit.serial.value")
    @Mapping(target = "unitId", source = "unit.unit.value")
    UnitColumns columns(int linePosition, Sale.SoldUnit unit);

    @Mapping(target = "externalId", source = "columns")
    @Mapping(target = "customer", source = "columns.customerId")
    Sale.State state(SaleId id, int version, Columns columns, List<Sale.Line> lines);

    @Mapping(target = "product", source = "columns.productId")
    @Mapping(target = "unitPrice", source = "columns")
    Sale.Line line(LineColumns columns, List<Sale.SoldUnit> units);

    @Mapping(target = "serial", source = "serialNumber")
    @Mapping(target = "unit", source = "unitId")
    Sale.SoldUnit soldUnit(UnitColumns columns);

    default Optional<ExternalId> externalId(Columns columns) {
        return Optional.ofNullable(columns.externalId()).map(id -> new ExternalId(columns.externalSource(), id));
    }

    default Optional<Money> price(LineColumns columns) {
        return Optional.ofNullable(columns.unitPrice())
                .map(amount -> new Money(amount, Currency.getInstance(columns.currency())));
    }

    default String source(Sale.State state) {
        return state.externalId().map(ExternalId::source).orElse(null);
    }

    default String external(Sale.State state) {
        return state.externalId().map(ExternalId::value).orElse(null);
    }

    default BigDecimal amount(Sale.Line line) {
        return line.unitPrice().map(Money::amount).orElse(null);
    }

    default String currency(Sale.Line line) {
        return line.unitPrice().map(price -> price.currency().getCurrencyCode()).orElse(null);
    }

    default CustomerId customer(UUID value) {
        return new CustomerId(value);
    }

    default ProductId product(UUID value) {
        return new ProductId(value);
    }

    default UnitId unit(UUID value) {
        return new UnitId(value);
    }

    default SerialNumber serial(String value) {
        return new SerialNumber(value);
    }
}
