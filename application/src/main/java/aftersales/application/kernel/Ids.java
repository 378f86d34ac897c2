package aftersales.application.kernel;

import java.util.UUID;

/** Makes time-ordered identifiers (UUID version 7), which keep index inserts at the right-hand edge. */
public interface Ids {
    UUID next();
}
