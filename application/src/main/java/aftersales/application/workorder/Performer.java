package aftersales.application.workorder;

import aftersales.application.kernel.Acting;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.workorder.WorkOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** For whom an engineer's step is done: for oneself, or by the office for somebody whose slip came in on paper. */
@ApplicationScoped
class Performer {
    private final Acting acting;

    @Inject
    Performer(Acting acting) {
        this.acting = acting;
    }

    /** Who acts; empty for the program itself. */
    Optional<UserId> self() {
        return acting.current().userId().map(UserId::new);
    }

    /**
     * @param named empty for the actor himself
     * @throws aftersales.domain.kernel.Forbidden for another than oneself without the right to dispatch
     * @throws RuleBroken {@code workorder.engineer-unnamed} when nobody is named and the actor is no person
     */
    UserId engineer(Optional<UserId> named) {
        var actor = acting.current();
        var self = self();
        if (named.isEmpty()) {
            return self.orElseThrow(() -> new RuleBroken("workorder.engineer-unnamed"));
        }
        if (!named.equals(self)) {
            actor.require(Permission.WORK_ORDER_DISPATCH);
        } else {
            actor.require(Permission.WORK_ORDER_PERFORM);
        }
        return named.get();
    }

    /**
     * For writing on an order without being anybody in particular: an engineer on it who is not done yet (FLD-13), or the
     * office.
     *
     * @throws aftersales.domain.kernel.Forbidden otherwise
     */
    void requireInvolved(WorkOrder order) {
        boolean atWork = self().flatMap(me -> order.state().assignmentOf(me))
                .filter(assignment -> !assignment.status().isDone())
                .isPresent();
        if (!atWork) {
            acting.current().require(Permission.WORK_ORDER_DISPATCH);
        }
    }
}
