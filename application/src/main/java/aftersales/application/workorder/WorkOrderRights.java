package aftersales.application.workorder;

import aftersales.application.kernel.Actor;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.Progress;
import aftersales.domain.workorder.WorkOrderAction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which of the acts that an order allows somebody has the right to do. Nothing while the order is audited. */
public final class WorkOrderRights {
    private final Actor actor;
    private final Progress progress;
    private final boolean audited;

    public WorkOrderRights(Actor actor, Progress progress, boolean audited) {
        this.actor = actor;
        this.progress = progress;
        this.audited = audited;
    }

    /** Everything that the actor may do with the order, for himself or for engineers; names of {@link WorkOrderAction}. */
    public List<String> allowed() {
        return names(progress.allowed().stream()
                .filter(action -> action.isByEngineer()
                        ? actor.has(Permission.WORK_ORDER_DISPATCH) || own().contains(action.name())
                        : mayDo(action))
                .toList());
    }

    /** What the actor himself may do next as an engineer on the order. */
    public List<String> own() {
        Optional<UserId> self = actor.userId().map(UserId::new);
        return self.isPresent() && actor.has(Permission.WORK_ORDER_PERFORM)
                ? names(progress.allowed(self.get()))
                : List.of();
    }

    /** What the actor may do next for {@code engineer}. */
    public List<String> of(UserId engineer) {
        boolean self = actor.userId().filter(engineer.value()::equals).isPresent();
        if (self) {
            return own();
        }
        return actor.has(Permission.WORK_ORDER_DISPATCH) ? names(progress.allowed(engineer)) : List.of();
    }

    /** Whether the actor may see what the work costs: by right, or because he writes it down. */
    public boolean seesAmounts() {
        return actor.has(Permission.PRICE_VIEW)
                || actor.has(Permission.WORK_ORDER_DISPATCH)
                || (actor.has(Permission.WORK_ORDER_PERFORM) && isAssigned());
    }

    private boolean isAssigned() {
        return actor.userId().isPresent()
                && progress.assignments().stream()
                        .anyMatch(a -> a.status().isActive()
                                && a.engineer().value().equals(actor.userId().get()));
    }

    /** Once his own part is done, what is written stays as it is (FLD-13). */
    private boolean isAtWork() {
        return isAssigned()
                && progress.assignments().stream()
                        .filter(a -> a.engineer().value().equals(actor.userId().orElseThrow()))
                        .noneMatch(a -> a.status().isDone());
    }

    private boolean mayDo(WorkOrderAction action) {
        return switch (action) {
            case DISPATCH, CANCEL -> actor.has(Permission.WORK_ORDER_DISPATCH);
            case CHANGE -> actor.has(Permission.WORK_ORDER_CREATE) || actor.has(Permission.WORK_ORDER_DISPATCH);
            case RECORD -> actor.has(Permission.WORK_ORDER_DISPATCH)
                    || (actor.has(Permission.WORK_ORDER_PERFORM) && isAtWork());
            case SETTLE -> actor.has(Permission.WORK_ORDER_SETTLE);
            case SEND_BACK, RATE -> actor.has(Permission.WORK_ORDER_SEND_BACK);
            default -> false;
        };
    }

    private List<String> names(Collection<WorkOrderAction> actions) {
        return audited ? List.of() : actions.stream().map(Enum::name).toList();
    }
}
