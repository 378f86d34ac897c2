package aftersales.application.servicerequest;

import aftersales.application.kernel.Requires;
import aftersales.domain.call.CallId;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.RequestChannel;
import aftersales.domain.servicerequest.RequestType;
import aftersales.domain.servicerequest.ServiceRequestId;
import java.util.Optional;
import java.util.UUID;

/** Takes down what a customer wants (SR-01). The cover of the unit decides the type (SR-04), the clocks start (SLA-01). */
@Requires(Permission.REQUEST_CREATE)
public interface OpenServiceRequest {
    /**
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong; {@code servicerequest.unit-twice}
     *     when both a known and a new unit are named
     * @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.type-reason-required} when another type than the
     *     cover's is chosen without a reason; {@code servicerequest.unit-required} for any type but an enquiry;
     *     {@code servicerequest.unit-of-other-customer}
     * @throws aftersales.domain.kernel.NotFound when there is no such customer, unit or product
     */
    ServiceRequestId open(Command command);

    /**
     * @param newUnit a unit that is not registered yet: it is registered in the same transaction, with source SERVICE
     * @param type empty lets the cover decide; without any unit that gives an enquiry
     * @param typeReason why the type departs from what the cover says
     * @param call the call in which it was taken down
     * @param plan id of the maintenance plan that was due
     */
    record Command(
            CustomerId customer,
            Optional<UnitId> unit,
            Optional<NewUnit> newUnit,
            Optional<RequestType> type,
            Optional<String> typeReason,
            RequestInput input,
            RequestChannel channel,
            Optional<CallId> call,
            Optional<UUID> plan) {

        /** A request made by a maintenance plan that was due: the cover decides the type. */
        public static Command dueMaintenance(
                CustomerId customer, Optional<UnitId> unit, RequestInput input, UUID plan) {
            return new Command(
                    customer,
                    unit,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    input,
                    RequestChannel.MAINTENANCE,
                    Optional.empty(),
                    Optional.of(plan));
        }
    }

    /** "Not registered": what the nameplate says. */
    record NewUnit(ProductId product, String serialNumber) {}
}
