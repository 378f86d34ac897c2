package aftersales.application.review;

import java.nio.file.Path;

/** @param directory holds the exported heads of the chain; best on another disk or machine than the database */
public record AnchorSettings(Path directory) {}
