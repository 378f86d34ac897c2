package aftersales.domain.identity;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a {@link Token}; not its secret. */
public record TokenId(UUID value) implements Id {}
