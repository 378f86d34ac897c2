package aftersales.web.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.util.UUID;

/** Ids in hidden fields and in lists to choose from. */
@ApplicationScoped
@FacesConverter(forClass = UUID.class, managed = true)
public class UuidConverter implements Converter<UUID> {
    private final Messages messages;

    @Inject
    public UuidConverter(Messages messages) {
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected UuidConverter() {
        this(null);
    }

    @Override
    public UUID getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.text("form.choose"), null));
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, UUID id) {
        return id == null ? "" : id.toString();
    }
}
