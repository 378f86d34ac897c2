package aftersales.domain.call;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a {@link LineSetup}. */
public record LineSetupId(UUID value) implements Id {}
