package aftersales.web.installedbase;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something happened to a unit.
 *
 * @param on absent means today
 * @param evidence acceptance note of an installation
 */
public record UnitMoveBody(Optional<LocalDate> on, Optional<String> evidence) {}
