package aftersales.application.identity;

import java.time.Instant;

/**
 * The one-time code that proves that whoever sets up can see the server's console.
 *
 * @param value as printed, {@code K7QM-3XTR-9DFW}; dashes, spaces and case do not count
 * @param validUntil half an hour after the start; a new start prints a new code
 */
public record SetUpCode(String value, Instant validUntil) {
    @Override
    public String toString() {
        return "set-up code until " + validUntil;
    }
}
