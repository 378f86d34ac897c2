package aftersales.application.identity;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Open;
import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who works here. */
public interface UserQueries {
    /** Filters: {@code role}, {@code enabled}, {@code branch}, {@code team}; sorts: {@code loginName}, {@code displayName}. */
    @Requires(Permission.USER_VIEW)
    Listing<UserListItem> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is no such person */
    @Requires(Permission.USER_VIEW)
    UserView view(UserId id);

    /** Everybody who can be sent to a customer, by name. */
    @Requires({Permission.WORK_ORDER_DISPATCH, Permission.WORK_ORDER_VIEW})
    List<EngineerItem> engineers();

    /** Display names of people, for showing who did something; the disabled have theirs too. */
    @Open("the names of colleagues are no secret to those who see what they did")
    Map<UUID, String> names(Collection<UUID> ids);
}
