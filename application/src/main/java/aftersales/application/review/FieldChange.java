package aftersales.application.review;

/**
 * One field that changed.
 *
 * @param path path in the record's state, {@code assignments[0].status}
 * @param from what it was, empty when it was not set
 * @param to what it became, empty when it was taken away
 */
public record FieldChange(String path, String from, String to) {}
