package aftersales.domain.servicerequest;

import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The type of a request and why it is so (SR-04): the rule of cover and its dates as they stood when it was decided, and
 * the reason of whoever decided otherwise.
 *
 * @param proposed what the unit's cover says; empty without a unit
 * @param rule key of the cover rule that gave the proposal
 * @param reason why a person chose another type than the proposed one
 */
public record TypeDecision(
        RequestType type,
        Optional<RequestType> proposed,
        Optional<String> rule,
        Optional<LocalDate> coverFrom,
        Optional<LocalDate> coverUntil,
        LocalDate decidedOn,
        Optional<String> reason) {

    /** @throws RuleBroken {@code servicerequest.type-reason-required} when the type departs from the proposal silently */
    public TypeDecision {
        reason = reason.flatMap(text -> Text.optional(text, 500));
        if (proposed.isPresent() && proposed.get() != type && reason.isEmpty()) {
            throw new RuleBroken("servicerequest.type-reason-required");
        }
    }

    /** An enquiry without a unit: nothing to judge. */
    public static TypeDecision enquiry(LocalDate on) {
        return new TypeDecision(
                RequestType.ENQUIRY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                on,
                Optional.empty());
    }

    /** The same facts with another type. @throws RuleBroken {@code servicerequest.type-reason-required} */
    public TypeDecision choose(RequestType other, Optional<String> why) {
        return other == type && why.isEmpty()
                ? this
                : new TypeDecision(other, proposed, rule, coverFrom, coverUntil, decidedOn, why);
    }
}
