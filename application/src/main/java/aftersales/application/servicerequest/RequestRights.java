package aftersales.application.servicerequest;

import aftersales.application.kernel.Actor;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.RequestAction;
import aftersales.domain.servicerequest.RequestStatus;
import aftersales.domain.servicerequest.ServiceRequest;
import java.util.List;

/** Which of the acts that a status allows somebody has the right to do, and what of personal fields they see. */
public final class RequestRights {
    private RequestRights() {}

    /** Names of {@link RequestAction}, in the order of the life cycle. */
    public static List<String> allowed(Actor actor, RequestStatus status) {
        return ServiceRequest.LIFE.allowed(status).stream()
                .filter(action -> actor.has(Permission.REQUEST_HANDLE)
                        || (action == RequestAction.CHANGE && actor.has(Permission.REQUEST_CREATE)))
                .map(Enum::name)
                .toList();
    }

    /** The address for those who may see personal data, its first characters for others. */
    public static String address(Actor actor, String address) {
        return actor.has(Permission.PERSONAL_DATA_VIEW) || address.length() <= 6
                ? address
                : address.substring(0, 6) + "****";
    }
}
