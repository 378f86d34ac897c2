package aftersales.web.kernel;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A form whose view has been forgotten leads back to its page, where the draft that the browser kept is offered again. All
 * other failures go on to the error page.
 */
public class FacesFailures extends ExceptionHandlerFactory {

    public FacesFailures(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        private Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
                ExceptionQueuedEvent event = events.next();
                if (getRootCause(event.getContext().getException()) instanceof ViewExpiredException
                        || event.getContext().getException() instanceof ViewExpiredException) {
                    backToThePage(FacesContext.getCurrentInstance());
                    events.remove();
                }
            }
            getWrapped().handle();
        }

        private static void backToThePage(FacesContext faces) {
            var external = faces.getExternalContext();
            var request = (HttpServletRequest) external.getRequest();
            var messages = jakarta.enterprise
                    .inject
                    .spi
                    .CDI
                    .current()
                    .select(Messages.class)
                    .get();
            new Notice("warn", messages.text("page.expired")).leave(request);
            var query = request.getQueryString();
            try {
                external.redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
