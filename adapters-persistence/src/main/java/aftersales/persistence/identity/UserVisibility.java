package aftersales.persistence.identity;

import aftersales.application.identity.UserQueries;
import aftersales.application.kernel.RecordVisibility;
import aftersales.domain.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The history of a person is for those who may see the person. */
@ApplicationScoped
class UserVisibility implements RecordVisibility {
    private final UserQueries users;

    @Inject
    UserVisibility(UserQueries users) {
        this.users = users;
    }

    @Override
    public String kind() {
        return "User";
    }

    @Override
    public void requireVisible(UUID id) {
        users.view(new UserId(id));
    }
}
