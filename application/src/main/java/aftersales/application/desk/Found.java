package aftersales.application.desk;

import java.util.UUID;

/**
 * A record that the search box found.
 *
 * @param kind {@code Customer}, {@code Unit}, {@code ServiceRequest}, {@code WorkOrder}, {@code Sale} or {@code Part}
 * @param title what people call it: name, serial number or document number
 * @param detail what tells it from others of its kind; may be empty
 */
public record Found(String kind, UUID id, String title, String detail) {}
