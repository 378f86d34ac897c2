package aftersales.persistence.parts;

import aftersales.domain.kernel.Money;
import aftersales.domain.parts.Part;
import aftersales.domain.parts.PartCode;
import aftersales.domain.parts.PartData;
import aftersales.domain.parts.PartId;
import aftersales.persistence.kernel.KernelMappings;
import java.math.RoundingMode;
import java.util.Currency;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.factory.Mappers;

/** State records to rows and back. */
@Mapper(uses = KernelMappings.class, componentModel = MappingConstants.ComponentModel.DEFAULT)
interface PartMapper {
    PartMapper INSTANCE = Mappers.getMapper(PartMapper.class);

    @Mapping(target = "code", source = "code.value")
    @Mapping(target = "price", source = "price.amount")
    @Mapping(target = "currency", source = "price.currency.currencyCode")
    PartRow.Columns columns(PartData data);

    @Mapping(target = "data", source = "columns")
    Part.State state(PartId id, int version, PartRow.Columns columns);

    @Mapping(target = "price", source = "columns")
    PartData data(PartRow.Columns columns);

    default PartCode code(String value) {
        return new PartCode(value);
    }

    default Money price(PartRow.Columns columns) {
        var currency = Currency.getInstance(columns.currency());
        return new Money(
                columns.price().setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY), currency);
    }
}
