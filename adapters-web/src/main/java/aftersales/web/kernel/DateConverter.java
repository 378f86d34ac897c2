package aftersales.web.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Civil dates: {@code 2026-11-22}, which is also what the browser's own date field sends. */
@ApplicationScoped
@FacesConverter(forClass = LocalDate.class, managed = true)
public class DateConverter implements Converter<LocalDate> {
    private final Messages messages;

    @Inject
    public DateConverter(Messages messages) {
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected DateConverter() {
        this(null);
    }

    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.text("json.date"), null));
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
