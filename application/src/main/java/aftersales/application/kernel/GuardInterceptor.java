package aftersales.application.kernel;

import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.Permission;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Checks the right that the port asks for, before the transaction opens. A port without {@link Requires} or {@link Open}
 * refuses everybody: forgetting the annotation must not open a door.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class GuardInterceptor implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ConcurrentMap<Method, Rule> RULES = new ConcurrentHashMap<>();

    private record Rule(boolean open, Set<Permission> anyOf) {
        static final Rule REFUSE = new Rule(false, Set.of());
    }

    @Inject
    private transient Acting acting;

    @AroundInvoke
    public Object guard(InvocationContext invocation) throws Exception {
        check(acting.current(), invocation.getMethod());
        return invocation.proceed();
    }

    static void check(Actor actor, Method method) {
        var rule = RULES.computeIfAbsent(method, GuardInterceptor::ruleOf);
        if (!rule.open() && rule.anyOf().stream().noneMatch(actor::has)) {
            throw new Forbidden(
                    rule.anyOf().stream().map(Enum::name).sorted().findFirst().orElse("nobody"));
        }
    }

    private static Rule ruleOf(Method method) {
        for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> port : type.getInterfaces()) {
                var rule = declared(port, method);
                if (rule.isPresent()) {
                    return rule.get();
                }
            }
        }
        return Rule.REFUSE;
    }

    private static Optional<Rule> declared(Class<?> port, Method implementation) {
        for (Method method : port.getMethods()) {
            if (method.getName().equals(implementation.getName())
                    && method.getParameterCount() == implementation.getParameterCount()) {
                var requires = Optional.ofNullable(method.getAnnotation(Requires.class));
                var open = Optional.ofNullable(method.getAnnotation(Open.class));
                if (requires.isEmpty() && open.isEmpty()) {
                    requires = Optional.ofNullable(port.getAnnotation(Requires.class));
                    open = Optional.ofNullable(port.getAnnotation(Open.class));
                }
                if (open.isPresent()) {
                    return Optional.of(new Rule(true, Set.of()));
                }
                return Optional.of(
                        requires.map(r -> new Rule(false, Set.of(r.value()))).orElse(Rule.REFUSE));
            }
        }
        return Optional.empty();
    }
}
