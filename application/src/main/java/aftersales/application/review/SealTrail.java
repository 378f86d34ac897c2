package aftersales.application.review;

import aftersales.application.kernel.Open;
import java.util.Optional;

/** Chains what has been committed to the trail, about once a second. */
@Open("called by the program's own timer only; no driver of a person or machine has it")
public interface SealTrail {
    /** Empty while nothing is sealed. */
    Optional<ChainHead> head();

    /**
     * Seals entries that are not sealed yet, up to a limit: call it until there is nothing left.
     *
     * @param everything whether to look through the whole trail, or only at what was written in the last minutes
     * @return the new head; empty when there was nothing to do
     */
    Optional<ChainHead> seal(boolean everything);
}
