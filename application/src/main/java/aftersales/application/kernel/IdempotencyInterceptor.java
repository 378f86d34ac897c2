package aftersales.application.kernel;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/**
 * Makes the outermost use case of an operation happen once. The key is inserted first and the result stored last, both in
 * the transaction of the work itself, so that neither can exist without the other.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class IdempotencyInterceptor implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Acting acting;

    @Inject
    private transient Operations operations;

    @AroundInvoke
    public Object once(InvocationContext invocation) throws Exception {
        var taken = acting.takeOperation();
        if (taken.isEmpty()) {
            return invocation.proceed();
        }
        var method = invocation.getMethod();
        var operation = new Operations.Operation(
                acting.current().key(),
                taken.get().key(),
                method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                taken.get().bodyHash());
        var earlier = operations.begin(operation, method.getGenericReturnType());
        if (earlier.isPresent()) {
            return earlier.get().result();
        }
        Object result = invocation.proceed();
        operations.finish(operation, result);
        return result;
    }
}
