package aftersales.domain.workorder;

import aftersales.domain.billing.FeeKind;
import aftersales.domain.billing.FeeLine;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was found and done (FLD-13). Filled in bit by bit while the order is out, read-only once it is finished.
 *
 * @param fault the cause that was found
 * @param fees every fee line of the order
 * @param parts which of the fee lines are parts from an engineer's stock
 */
public record WorkReport(
        Optional<ServiceResult> result,
        Optional<NextStep> nextStep,
        Optional<String> fault,
        Optional<String> solution,
        List<FeeLine> fees,
        List<PartUse> parts) {
    /** The most fee lines that one order may have. */
    public static final int MOST_FEES = 100;

    /** @throws aftersales.domain.kernel.InvalidValue naming the fields that are wrong */
    public WorkReport {
        var v = new Validation();
        var rawFault = fault;
        var rawSolution = solution;
        fault = v.check("fault", () -> rawFault.flatMap(text -> Text.optional(text, 2000)))
                .orElse(Optional.empty());
        solution = v.check("solution", () -> rawSolution.flatMap(text -> Text.optional(text, 2000)))
                .orElse(Optional.empty());
        fees = List.copyOf(fees);
        parts = List.copyOf(parts);
        v.require(fees.size() <= MOST_FEES, "fees", "workorder.too-many-fees", MOST_FEES);
        var ids = new HashSet<>();
        v.require(fees.stream().allMatch(fee -> ids.add(fee.id())), "fees", "workorder.fee-twice");
        var feeLines = fees;
        var lines = new HashSet<>();
        v.require(parts.stream().allMatch(use -> lines.add(use.line())), "fees", "workorder.part-twice");
        v.require(
                parts.stream().allMatch(use -> isPartsLine(use.line(), feeLines)),
                "fees",
                "workorder.part-needs-parts-line");
        v.throwIfInvalid();
    }

    /** A report without parts from anybody's stock. */
    public WorkReport(
            Optional<ServiceResult> result,
            Optional<NextStep> nextStep,
            Optional<String> fault,
            Optional<String> solution,
            List<FeeLine> fees) {
        this(result, nextStep, fault, solution, fees, List.of());
    }

    private static boolean isPartsLine(UUID line, List<FeeLine> fees) {
        return fees.stream().anyMatch(fee -> fee.id().equals(line) && fee.kind() == FeeKind.PARTS);
    }

    /** The fee line {@code use} stands for. */
    public FeeLine lineOf(PartUse use) {
        return fees.stream()
                .filter(fee -> fee.id().equals(use.line()))
                .findFirst()
                .orElseThrow();
    }

    public static WorkReport empty() {
        return new WorkReport(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** @throws aftersales.domain.kernel.InvalidValue naming what a finished report lacks */
    void requireComplete() {
        var v = new Validation();
        v.require(result.isPresent(), "result", "workorder.result-required");
        v.require(fault.isPresent(), "fault", "workorder.fault-required");
        boolean settled = result.map(ServiceResult::isFinal).orElse(true);
        v.require(!settled || solution.isPresent(), "solution", "workorder.solution-required");
        v.require(settled || nextStep.isPresent(), "nextStep", "workorder.next-step-required");
        v.throwIfInvalid();
    }
}
