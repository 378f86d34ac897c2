package aftersales.application.identity;

import java.util.Optional;
import java.util.UUID;

/** Somebody who can be dispatched. */
public record EngineerItem(
        UUID id, String name, Optional<String> mobile, Optional<String> branch, Optional<String> team) {}
