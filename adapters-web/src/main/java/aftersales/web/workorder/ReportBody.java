package aftersales.web.workorder;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.workorder.FeeInput;
import aftersales.application.workorder.ReportInput;
import aftersales.domain.kernel.Validation;
import aftersales.domain.workorder.NextStep;
import aftersales.domain.workorder.ServiceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found and done so far; it replaces what was written down before. */
public record ReportBody(
        Optional<ServiceResult> result,
        Optional<NextStep> nextStep,
        Optional<String> fault,
        Optional<String> solution,
        List<FeeBody> fees) {

    ReportInput input(BusinessSettings business) {
        return new ReportInput(result, nextStep, fault, solution, fees(fees, business));
    }

    static List<FeeInput> fees(List<FeeBody> bodies, BusinessSettings business) {
        var v = new Validation();
        var fees = new ArrayList<FeeInput>();
        for (int i = 0; i < bodies.size(); i++) {
            var body = bodies.get(i);
            v.check("fees[" + i + "]", () -> body.input(business)).ifPresent(fees::add);
        }
        v.throwIfInvalid();
        return fees;
    }
}
