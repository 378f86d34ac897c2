package aftersales.web.kernel;

import aftersales.domain.kernel.DomainException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A form whose view has been forgotten leads back to its page, where the draft that the browser kept is offered again. A
 * refusal, such as a record that is not there, is answered like any other; only what nobody foresaw goes on to the container,
 * which logs it.
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
                } else if (refused(
                        FacesContext.getCurrentInstance(), event.getContext().getException())) {
                    events.remove();
                }
            }
            getWrapped().handle();
        }

        /** @return false for what is no refusal, or comes too late to be answered */
        private static boolean refused(FacesContext faces, Throwable thrown) {
            var external = faces.getExternalContext();
            var refusal = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                    .filter(DomainException.class::isInstance)
                    .findFirst();
            if (refusal.isEmpty() || external.isResponseCommitted()) {
                return false;
            }
            external.responseReset();
            try {
                bean(Refusals.class)
                        .send(
                                (HttpServletRequest) external.getRequest(),
                                (HttpServletResponse) external.getResponse(),
                                refusal.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
            return true;
        }

        private static <T> T bean(Class<T> type) {
            return CDI.current().select(type).get();
        }

        private static void backToThePage(FacesContext faces) {
            var external = faces.getExternalContext();
            var request = (HttpServletRequest) external.getRequest();
            new Notice("warn", bean(Messages.class).text("page.expired")).leave(request);
            var query = request.getQueryString();
            try {
                external.redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
