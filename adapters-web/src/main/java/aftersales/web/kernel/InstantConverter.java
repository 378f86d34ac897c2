package aftersales.web.kernel;

import aftersales.application.kernel.BusinessSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Points in time as the business reads its clocks. Written as a {@code datetime-local} field takes it,
 * {@code 2026-11-22T14:05}; read with a blank in the middle as well.
 */
@ApplicationScoped
@FacesConverter(forClass = Instant.class, managed = true)
public class InstantConverter implements Converter<Instant> {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private final Messages messages;
    private final ZoneId zone;

    @Inject
    public InstantConverter(Messages messages, BusinessSettings settings) {
        this.messages = messages;
        this.zone = settings.timeZone();
    }

    /** For the CDI proxy. */
    protected InstantConverter() {
        this.messages = null;
        this.zone = null;
    }

    @Override
    public Instant getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T'))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.text("form.time"), null));
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Instant instant) {
        return instant == null ? "" : FIELD.format(instant.atZone(zone));
    }
}
