package aftersales.application.review;

/**
 * The head of the chain over the trail.
 *
 * @param number so many entries are sealed
 * @param hash over all of them, in hexadecimal
 */
public record ChainHead(long number, String hash) {}
