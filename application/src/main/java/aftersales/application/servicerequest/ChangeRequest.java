package aftersales.application.servicerequest;

import aftersales.application.kernel.Requires;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.RequestType;
import aftersales.domain.servicerequest.ServiceRequestId;
import java.util.Optional;

/** Mends what was taken down, the unit and the type included. */
@Requires({Permission.REQUEST_CREATE, Permission.REQUEST_HANDLE})
public interface ChangeRequest {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the request has changed since
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     * @throws aftersales.domain.kernel.RuleBroken as {@link OpenServiceRequest#open}
     * @throws aftersales.domain.kernel.IllegalTransition once it is settled
     */
    void change(Command command);

    /**
     * @param expectedVersion the version that the user saw
     * @param type empty lets the cover of the unit decide
     */
    record Command(
            ServiceRequestId id,
            int expectedVersion,
            Optional<UnitId> unit,
            Optional<OpenServiceRequest.NewUnit> newUnit,
            Optional<RequestType> type,
            Optional<String> typeReason,
            RequestInput input) {}
}
