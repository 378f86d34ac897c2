package aftersales.application.customer;

/**
 * A number as one sees it.
 *
 * @param number comparable form, E.164 where it is one
 * @param entered as it was typed
 */
public record PhoneView(String number, String entered, String label, boolean preferred) {}
