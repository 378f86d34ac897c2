package aftersales.application.customer;

import aftersales.domain.customer.PhoneLabel;

/** A number as somebody typed it. */
public record PhoneInput(String number, PhoneLabel label, boolean preferred) {
    public static PhoneInput of(String number) {
        return new PhoneInput(number, PhoneLabel.MOBILE, false);
    }
}
