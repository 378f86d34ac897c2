package aftersales.web.kernel;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers every exception that leaves a resource with a problem body. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private Messages messages;

    /** RESTEasy makes providers itself and takes a public constructor without parameters. */
    public ProblemMapper() {}

    @Inject
    void wire(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        var problem = new Problems(messages).of(thrown);
        var response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, Locales.current().toLanguageTag())
                .entity(problem.json().toString());
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"aftersales\"");
        }
        problem.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        if (problem.extra().get("allow") instanceof Iterable<?> methods) {
            methods.forEach(method -> response.header(HttpHeaders.ALLOW, method));
        }
        return response.build();
    }
}
