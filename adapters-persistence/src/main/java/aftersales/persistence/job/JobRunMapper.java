package aftersales.persistence.job;

import aftersales.domain.job.JobRun;
import aftersales.domain.job.JobRunId;
import aftersales.persistence.kernel.KernelMappings;
import java.util.Optional;
import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants;
import org.mapstruct.factory.Mappers;

/** The state record to its row and back. */
@Mapper(uses = KernelMappings.class, componentModel = MappingConstants.ComponentModel.DEFAULT)
interface JobRunMapper {
    JobRunMapper INSTANCE = Mappers.getMapper(JobRunMapper.class);

    JobRunRow.Columns columns(JobRun.State state);

    JobRun.State state(JobRunId id, int version, Optional<Long> executionId, JobRunRow.Columns columns);
}
