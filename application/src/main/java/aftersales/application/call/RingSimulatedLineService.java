package aftersales.application.call;

import aftersales.application.kernel.UseCase;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineId;
import jakarta.inject.Inject;

@UseCase
class RingSimulatedLineService implements RingSimulatedLine {
    private final PhoneLines lines;

    @Inject
    RingSimulatedLineService(PhoneLines lines) {
        this.lines = lines;
    }

    @Override
    public void ring(LineId line, CallerId caller) {
        lines.ring(line, caller);
    }
}
