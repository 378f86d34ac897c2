package aftersales.web.kernel;

import aftersales.application.kernel.BusinessSettings;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.util.Currency;

/** Amounts in the currency of the business: {@code 128} or {@code 1,128.00}. */
@ApplicationScoped
@FacesConverter(forClass = Money.class, managed = true)
public class MoneyConverter implements Converter<Money> {
    private final Messages messages;
    private final Currency currency;

    @Inject
    public MoneyConverter(Messages messages, BusinessSettings settings) {
        this.messages = messages;
        this.currency = settings.currency();
    }

    /** For the CDI proxy. */
    protected MoneyConverter() {
        this.messages = null;
        this.currency = null;
    }

    @Override
    public Money getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Money.parse(text.strip().replace(",", ""), currency.getCurrencyCode());
        } catch (InvalidValue e) {
            throw new ConverterException(new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, messages.text(e.violations().get(0)), null));
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Money money) {
        return money == null ? "" : money.amount().toPlainString();
    }
}
