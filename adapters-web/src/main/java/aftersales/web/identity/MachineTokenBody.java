package aftersales.web.identity;

import java.time.Instant;
import java.util.List;

/** Body of {@code POST /tokens/machine}. */
public record MachineTokenBody(String name, List<String> scopes, Instant expiresAt) {}
