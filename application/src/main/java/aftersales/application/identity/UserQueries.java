package aftersales.application.identity;

import aftersales.application.kernel.Colleagues;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import java.util.List;

/** Who works here. */
public interface UserQueries extends Colleagues {
    /** Filters: {@code role}, {@code enabled}, {@code branch}, {@code team}; sorts: {@code loginName}, {@code displayName}. */
    @Requires(Permission.USER_VIEW)
    Listing<UserListItem> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is no such person */
    @Requires(Permission.USER_VIEW)
    UserView view(UserId id);

    /** Everybody who can be sent to a customer, by name. */
    @Requires({Permission.WORK_ORDER_DISPATCH, Permission.WORK_ORDER_VIEW})
    List<EngineerItem> engineers();
}
