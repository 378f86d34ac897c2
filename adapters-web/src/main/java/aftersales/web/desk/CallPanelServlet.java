package aftersales.web.desk;

import aftersales.application.call.AnswerCall;
import aftersales.application.call.DismissCall;
import aftersales.application.call.LinkCallToCustomer;
import aftersales.application.call.StartManualCall;
import aftersales.application.call.WrapUpCall;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.InFlight;
import aftersales.application.kernel.OperationKey;
import aftersales.domain.call.CallCategory;
import aftersales.domain.call.CallId;
import aftersales.domain.call.LineId;
import aftersales.domain.call.PurchaseIntent;
import aftersales.domain.kernel.DomainException;
import aftersales.domain.kernel.NotFound;
import aftersales.web.kernel.Messages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the call panel asks for without leaving the page: {@code POST /desk/act} with {@code act} one of {@code answer},
 * {@code dismiss}, {@code link}, {@code wrap-up}, {@code manual}. Answers 204 and, for a typed number, the id of its call;
 * a refusal is plain text in the reader's language.
 */
@WebServlet("/desk/act")
public class CallPanelServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String CALL_HEADER = "X-Call";

    @Inject
    private transient AnswerCall answer;

    @Inject
    private transient DismissCall dismiss;

    @Inject
    private transient LinkCallToCustomer link;

    @Inject
    private transient WrapUpCall wrapUp;

    @Inject
    private transient StartManualCall manual;

    @Inject
    private transient Acting acting;

    @Inject
    private transient Messages messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            act(request, response);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (DomainException e) {
            refuse(response, e instanceof NotFound ? 404 : 422, messages.text(e));
        } catch (InFlight e) {
            refuse(response, 409, messages.text("problem.in-flight"));
        }
    }

    private void act(HttpServletRequest request, HttpServletResponse response) {
        switch (text(request, "act").orElse("")) {
            case "answer" -> answer.answer(new AnswerCall.Command(call(request), Optional.empty()));
            case "dismiss" -> dismiss.dismiss(call(request));
            case "link" -> link.link(new LinkCallToCustomer.Command(call(request), uuid(request, "customer")));
            case "wrap-up" -> wrapUp.wrapUp(new WrapUpCall.Command(
                    call(request),
                    Optional.empty(),
                    constant(CallCategory.class, request, "category").orElse(CallCategory.OTHER),
                    constant(PurchaseIntent.class, request, "intent"),
                    text(request, "note")));
            case "manual" -> response.setHeader(
                    CALL_HEADER, start(request).value().toString());
            default -> throw new NotFound("Call", "");
        }
    }

    /** A double click must not make two calls: the panel gives each intended one a key. */
    private CallId start(HttpServletRequest request) {
        var command = new StartManualCall.Command(
                text(request, "number").orElse(""), text(request, "line").map(LineId::new));
        return text(request, "operation")
                .map(key -> acting.under(
                        new OperationKey(key, Integer.toHexString(command.hashCode())), () -> manual.start(command)))
                .orElseGet(() -> manual.start(command));
    }

    private static CallId call(HttpServletRequest request) {
        return new CallId(uuid(request, "call").orElseThrow(() -> new NotFound("Call", "")));
    }

    private static Optional<UUID> uuid(HttpServletRequest request, String name) {
        try {
            return text(request, name).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, HttpServletRequest request, String name) {
        try {
            return text(request, name).map(value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static void refuse(HttpServletResponse response, int status, String says) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(says);
    }
}
