package aftersales.domain.identity;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a {@link User}. */
public record UserId(UUID value) implements Id {}
