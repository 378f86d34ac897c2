package aftersales.application.kernel;

/** How many events wait to be handed on, and how many were given up. */
public record OutboxCounts(long waiting, long givenUp) {}
