package aftersales.application.desk;

/**
 * Somebody at the customer's. Texts that are absent are empty.
 *
 * @param calling whether it is their number that rings
 */
public record CardPerson(String name, String department, String number, boolean calling) {}
