package aftersales.web.servicerequest;

import aftersales.application.servicerequest.OpenServiceRequest;
import aftersales.application.servicerequest.RequestInput;
import aftersales.domain.call.CallId;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.servicerequest.Priority;
import aftersales.domain.servicerequest.RequestChannel;
import aftersales.domain.servicerequest.RequestType;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A service request as another program sends it.
 *
 * @param customerId needed for a new request, never changed afterwards
 * @param newUnit a unit that is not registered yet
 * @param type absent lets the cover of the unit decide
 * @param typeReason asked for when the type departs from what the cover says
 * @param expectedMinutes two hours when absent
 * @param channel MACHINE when absent
 */
public record RequestBody(
        Optional<UUID> customerId,
        Optional<UUID> unitId,
        Optional<NewUnitBody> newUnit,
        Optional<RequestType> type,
        Optional<String> typeReason,
        Optional<String> faultText,
        Optional<String> symptomCode,
        Optional<Priority> priority,
        Optional<Integer> expectedMinutes,
        Optional<String> contactName,
        Optional<String> contactPhone,
        Optional<String> siteAddress,
        Optional<RequestChannel> channel,
        Optional<UUID> callId) {

    /** What the nameplate says. */
    public record NewUnitBody(UUID productId, String serialNumber) {}

    OpenServiceRequest.Command opening() {
        return new OpenServiceRequest.Command(
                customerId.map(CustomerId::new).orElseThrow(() -> new InvalidValue("customerId", "text.required")),
                unit(),
                unregistered(),
                type,
                typeReason,
                input(),
                channel.orElse(RequestChannel.MACHINE),
                callId.map(CallId::new),
                Optional.empty());
    }

    Optional<UnitId> unit() {
        return unitId.map(UnitId::new);
    }

    Optional<OpenServiceRequest.NewUnit> unregistered() {
        return newUnit.map(
                unit -> new OpenServiceRequest.NewUnit(new ProductId(unit.productId()), unit.serialNumber()));
    }

    RequestInput input() {
        return new RequestInput(
                faultText.orElse(""),
                symptomCode,
                priority.orElse(Priority.NORMAL),
                expectedMinutes.map(Duration::ofMinutes).orElse(RequestInput.USUAL_DURATION),
                contactName,
                contactPhone,
                siteAddress);
    }
}
