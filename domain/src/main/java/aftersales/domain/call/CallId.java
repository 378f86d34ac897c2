package aftersales.domain.call;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a {@link Call}. */
public record CallId(UUID value) implements Id {}
