package aftersales.persistence.parts;

import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.Id;
import aftersales.domain.parts.PartId;
import aftersales.domain.parts.Quantity;
import aftersales.domain.parts.StockDocument;
import aftersales.domain.parts.StockDocumentId;
import aftersales.domain.parts.StockLine;
import aftersales.domain.parts.StockLocationData;
import aftersales.domain.parts.StockPlace;
import aftersales.domain.parts.StockPlaceKind;
import aftersales.persistence.kernel.KernelMappings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.factory.Mappers;

/** State records to rows, checked for completeness, and back through the constructors of the domain. */
@Mapper(uses = KernelMappings.class, componentModel = MappingConstants.ComponentModel.DEFAULT)
interface StockMapper {
    StockMapper INSTANCE = Mappers.getMapper(StockMapper.class);

    StockLocationRow.Columns columns(StockLocationData data);

    StockLocationData data(StockLocationRow.Columns columns);

    @Mapping(target = "fromKind", expression = "java(kind(state.content().from()))")
    @Mapping(target = "fromId", expression = "java(placeId(state.content().from()))")
    @Mapping(target = "toKind", expression = "java(kind(state.content().to()))")
    @Mapping(target = "toId", expression = "java(placeId(state.content().to()))")
    @Mapping(target = "reference", source = "content.reference")
    @Mapping(target = "note", source = "content.note")
    StockDocumentRow.Columns columns(StockDocument.State state);

    @Mapping(target = "partId", source = "line.part.value")
    @Mapping(target = "quantity", source = "line.quantity.value")
    StockLineRow.Columns columns(StockLine line, int position);

    default StockDocument.State state(
            StockDocumentId id, int version, StockDocumentRow.Columns c, List<StockLineRow> lines) {
        return new StockDocument.State(
                id,
                version,
                new DocumentNumber(c.number()),
                c.kind(),
                c.status(),
                new StockDocument.Content(
                        place(c.fromKind(), c.fromId()),
                        place(c.toKind(), c.toId()),
                        lines.stream().map(this::line).toList(),
                        Optional.ofNullable(c.reference()),
                        Optional.ofNullable(c.note())),
                c.createdAt(),
                user(c.createdBy()),
                Optional.ofNullable(c.postedAt()),
                user(c.postedBy()),
                Optional.ofNullable(c.reversedAt()),
                user(c.reversedBy()),
                Optional.ofNullable(c.reverseReason()),
                document(c.counterOf()),
                document(c.counteredBy()),
                Optional.ofNullable(c.branch()),
                Optional.ofNullable(c.team()));
    }

    default StockLine line(StockLineRow row) {
        var c = row.columns();
        return new StockLine(row.id(), new PartId(c.partId()), new Quantity(c.quantity()), c.serials());
    }

    default Optional<StockPlace> place(StockPlaceKind kind, UUID id) {
        return Optional.ofNullable(kind).map(k -> new StockPlace(k, id));
    }

    default StockPlaceKind kind(Optional<StockPlace> place) {
        return place.map(StockPlace::kind).orElse(null);
    }

    default UUID placeId(Optional<StockPlace> place) {
        return place.map(StockPlace::id).orElse(null);
    }

    default Optional<UserId> user(UUID id) {
        return Optional.ofNullable(id).map(UserId::new);
    }

    default Optional<StockDocumentId> document(UUID id) {
        return Optional.ofNullable(id).map(StockDocumentId::new);
    }

    default UUID userOrNull(Optional<UserId> id) {
        return id.map(Id::value).orElse(null);
    }

    default UUID documentOrNull(Optional<StockDocumentId> id) {
        return id.map(Id::value).orElse(null);
    }
}
