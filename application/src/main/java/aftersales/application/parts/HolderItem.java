package aftersales.application.parts;

import java.util.UUID;

/** Somebody who may carry stock. */
public record HolderItem(UUID id, String name) {}
