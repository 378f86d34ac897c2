package aftersales.application.workorder;

import aftersales.domain.workorder.NextStep;
import aftersales.domain.workorder.ServiceResult;
import java.util.List;
import java.util.Optional;

/**
 * What was found and done, as it was typed.
 *
 * @param fault the cause that was found
 * @param fees every fee line of the order
 */
public record ReportInput(
        Optional<ServiceResult> result,
        Optional<NextStep> nextStep,
        Optional<String> fault,
        Optional<String> solution,
        List<FeeInput> fees) {
    public ReportInput {
        fees = List.copyOf(fees);
    }

    /** A finished report without fees. */
    public static ReportInput of(ServiceResult result, String fault, String solution) {
        return new ReportInput(
                Optional.of(result), Optional.empty(), Optional.of(fault), Optional.of(solution), List.of());
    }
}
