package aftersales.domain.job;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a {@link JobRun}. */
public record JobRunId(UUID value) implements Id {}
