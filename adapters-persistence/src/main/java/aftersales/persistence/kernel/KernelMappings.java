package aftersales.persistence.kernel;

import aftersales.domain.kernel.DocumentNumber;
import java.util.Optional;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants;

/** Conversions that every mapper uses ({@code @Mapper(uses = KernelMappings.class)}): absent values, numbers, ids. */
@Mapper(componentModel = MappingConstants.ComponentModel.JAKARTA_CDI)
public abstract class KernelMappings {

    public String text(DocumentNumber number) {
        return number.value();
    }

    public DocumentNumber documentNumber(String value) {
        return new DocumentNumber(value);
    }

    public String textOrNull(Optional<String> text) {
        return text.orElse(null);
    }

    public Optional<String> optionalText(String text) {
        return Optional.ofNullable(text);
    }

    public UUID uuidOrNull(Optional<UUID> id) {
        return id.orElse(null);
    }

    public Optional<UUID> optionalUuid(UUID id) {
        return Optional.ofNullable(id);
    }

    public java.time.Instant instantOrNull(Optional<java.time.Instant> instant) {
        return instant.orElse(null);
    }

    public Optional<java.time.Instant> optionalInstant(java.time.Instant instant) {
        return Optional.ofNullable(instant);
    }

    public java.time.LocalDate dateOrNull(Optional<java.time.LocalDate> date) {
        return date.orElse(null);
    }

    public Optional<java.time.LocalDate> optionalDate(java.time.LocalDate date) {
        return Optional.ofNullable(date);
    }
}
