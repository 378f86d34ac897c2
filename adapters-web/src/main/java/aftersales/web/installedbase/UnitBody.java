package aftersales.web.installedbase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The facts on a unit, which replace those on file.
 *
 * @param user id of the customer who uses it
 */
public record UnitBody(
        UUID user,
        Optional<LocalDate> soldOn,
        Optional<LocalDate> installedOn,
        Optional<LocalDate> exchangedOn,
        Optional<String> evidence) {}
