package aftersales.domain.kernel;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The state does not allow the action (HTTP 409); names the state and the actions that are allowed. */
public final class IllegalTransition extends DomainException {
    private static final long serialVersionUID = 1L;
    private final transient Enum<?> state;
    private final transient Enum<?> action;
    private final transient Set<String> allowed;

    public IllegalTransition(Enum<?> state, Enum<?> action, Set<? extends Enum<?>> allowed) {
        super("error.illegal-transition", state, action, names(allowed));
        this.state = state;
        this.action = action;
        this.allowed = names(allowed);
    }

    private static Set<String> names(Set<? extends Enum<?>> allowed) {
        return allowed.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    public Enum<?> state() {
        return state;
    }

    public Enum<?> action() {
        return action;
    }

    /** Names of the actions that the state allows, sorted. */
    public Set<String> allowed() {
        return allowed;
    }
}
