package aftersales.application.call;

import aftersales.domain.call.LineId;
import aftersales.domain.call.LineSetup;
import aftersales.domain.call.LineSetupId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the lines are set up. */
public interface LineSetups {
    /** @throws aftersales.domain.kernel.NotFound when there is none */
    LineSetup get(LineSetupId id);

    Optional<LineSetup> findByLine(LineId line);

    /** All, by code of the line. */
    List<LineSetup> all();

    /** @throws aftersales.domain.kernel.Conflict {@code line.exists} */
    void save(LineSetup setup);

    void delete(LineSetup setup, Instant at);
}
