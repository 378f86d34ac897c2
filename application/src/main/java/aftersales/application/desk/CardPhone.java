package aftersales.application.desk;

/**
 * A number of the caller's file.
 *
 * @param calling whether this is the number that rings
 */
public record CardPhone(String number, String label, boolean calling) {}
