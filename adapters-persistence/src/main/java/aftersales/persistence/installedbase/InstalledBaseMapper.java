package aftersales.persistence.installedbase;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.CoverTerms;
import aftersales.domain.installedbase.Product;
import aftersales.domain.installedbase.ProductCode;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.RepairStay;
import aftersales.domain.installedbase.SerialNumber;
import aftersales.domain.installedbase.StartBasis;
import aftersales.domain.installedbase.Unit;
import aftersales.domain.installedbase.UnitId;
import aftersales.persistence.installedbase.UnitRow.StayColumns;
import aftersales.persistence.installedbase.UnitRow.TermsColumns;
import aftersales.persistence.kernel.KernelMappings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.factory.Mappers;

/** State records to rows and back. */
@Mapper(uses = KernelMappings.class, componentModel = MappingConstants.ComponentModel.DEFAULT)
interface InstalledBaseMapper {
    InstalledBaseMapper INSTANCE = Mappers.getMapper(InstalledBaseMapper.class);

    @Mapping(target = "code", source = "code.value")
    @Mapping(target = "name", source = "description.name")
    @Mapping(target = "model", source = "description.model")
    @Mapping(target = "category", source = "description.category")
    @Mapping(target = "manufacturer", source = "description.manufacturer")
    @Mapping(target = "coverRule", source = "description.coverRule")
    @Mapping(target = "makerMonths", source = "description.makerMonths")
    ProductRow.Columns columns(Product.State state);

    @Mapping(target = "description", source = "columns")
    Product.State state(ProductId id, int version, ProductRow.Columns columns);

    Product.Description description(ProductRow.Columns columns);

    @Mapping(target = "serialNumber", source = "serial.value")
    @Mapping(target = "productId", source = "product.value")
    @Mapping(target = "customerId", source = "purchaser.value")
    @Mapping(target = "userId", source = "user.value")
    @Mapping(target = "soldOn", source = "dates.soldOn")
    @Mapping(target = "installedOn", source = "dates.installedOn")
    @Mapping(target = "exchangedOn", source = "dates.exchangedOn")
    @Mapping(target = "coverBasis", expression = "java(basis(state))")
    @Mapping(target = "coverFrom", expression = "java(state.coverFacts().startsOn().orElse(null))")
    @Mapping(target = "coverUntil", expression = "java(state.coverUntil().orElse(null))")
    @Mapping(target = "repairCount", expression = "java(state.repairCount())")
    UnitRow.Columns columns(Unit.State state);

    @Mapping(target = "coverRule", source = "rule")
    @Mapping(target = "coverMonths", source = "months")
    TermsColumns columns(CoverTerms terms);

    StayColumns columns(RepairStay stay);

    @Mapping(target = "serial", source = "columns.serialNumber")
    @Mapping(target = "product", source = "columns.productId")
    @Mapping(target = "purchaser", source = "columns.customerId")
    @Mapping(target = "user", source = "columns.userId")
    @Mapping(target = "dates", source = "columns")
    @Mapping(target = "terms", source = "terms")
    Unit.State state(UnitId id, int version, UnitRow.Columns columns, TermsColumns terms, List<StayColumns> stays);

    Unit.Dates dates(UnitRow.Columns columns);

    @Mapping(target = "rule", source = "coverRule")
    @Mapping(target = "months", source = "coverMonths")
    CoverTerms terms(TermsColumns columns);

    RepairStay stay(StayColumns columns);

    default ProductCode code(String value) {
        return new ProductCode(value);
    }

    default SerialNumber serial(String value) {
        return new SerialNumber(value);
    }

    default ProductId product(UUID value) {
        return new ProductId(value);
    }

    default CustomerId customer(UUID value) {
        return new CustomerId(value);
    }

    default StartBasis basis(Unit.State state) {
        return state.coverFacts().startBasis().orElse(null);
    }

    default Integer numberOrNull(Optional<Integer> number) {
        return number.orElse(null);
    }

    default Optional<Integer> optionalNumber(Integer number) {
        return Optional.ofNullable(number);
    }
}
