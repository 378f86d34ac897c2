package aftersales.application.servicerequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The type that the cover of a unit gives.
 *
 * @param type name of a {@code RequestType}
 * @param verdict name of a {@code Verdict}
 * @param rule code of the cover rule that decided
 */
public record TypeProposal(
        String type,
        String verdict,
        String rule,
        Optional<LocalDate> coverFrom,
        Optional<LocalDate> coverUntil,
        boolean partsFree,
        boolean labourFree,
        boolean travelFree,
        List<String> missingEvidence) {
    public TypeProposal {
        missingEvidence = List.copyOf(missingEvidence);
    }
}
