package aftersales.domain.kernel;

import java.util.Optional;
import java.util.UUID;

/** A state that holds {@link Personal} components: says whose they are. */
public interface PersonalData {
    /** The customer whom the personal components describe; empty when nobody is named. */
    Optional<UUID> subject();
}
