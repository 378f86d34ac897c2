package aftersales.web.workorder;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.workorder.CompleteWorkOrder;
import aftersales.application.workorder.ReportInput;
import aftersales.domain.identity.UserId;
import aftersales.domain.workorder.NextStep;
import aftersales.domain.workorder.ServiceResult;
import aftersales.domain.workorder.WorkOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an engineer hands in.
 *
 * @param engineerId absent for oneself
 * @param arrivedAt needed only when the arrival was not stamped
 * @param completedAt now when absent
 */
public record CompletionBody(
        Optional<UUID> engineerId,
        Optional<Instant> arrivedAt,
        Optional<Instant> completedAt,
        int workedMinutes,
        Optional<ServiceResult> result,
        Optional<NextStep> nextStep,
        Optional<String> fault,
        Optional<String> solution,
        List<FeeBody> fees) {

    CompleteWorkOrder.Command command(WorkOrderId id, int expectedVersion, BusinessSettings business) {
        return new CompleteWorkOrder.Command(
                id,
                expectedVersion,
                engineerId.map(UserId::new),
                arrivedAt,
                completedAt,
                Duration.ofMinutes(workedMinutes),
                new ReportInput(result, nextStep, fault, solution, ReportBody.fees(fees, business)));
    }
}
