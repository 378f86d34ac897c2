package aftersales.application.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The names of the people who work here, for every feature that shows who did something. */
public interface Colleagues {
    /** Display names by id; the disabled have theirs too, unknown ids have none. */
    @Open("the names of colleagues are no secret to those who see what they did")
    Map<UUID, String> names(Collection<UUID> ids);
}
