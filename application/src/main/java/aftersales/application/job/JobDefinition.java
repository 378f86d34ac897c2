package aftersales.application.job;

/**
 * A job that exists. Every bean of this type is found.
 *
 * @param name its name in the address, such as {@code maintenance-generation}; {@code job.<name>} is its label
 * @param daily whether the calendar starts it once a day
 */
public record JobDefinition(String name, boolean daily) {}
