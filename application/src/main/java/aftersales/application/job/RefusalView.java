package aftersales.application.job;

import java.util.List;

/**
 * An item that a run passed over.
 *
 * @param subject what people call it: a document number
 * @param code message key of the reason
 * @param args what fills the message
 */
public record RefusalView(String subject, String code, List<String> args) {
    public RefusalView {
        args = List.copyOf(args);
    }
}
