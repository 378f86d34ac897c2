package aftersales.application.workorder;

import java.util.List;
import java.util.UUID;

/**
 * The part of a fee line as one sees it.
 *
 * @param engineerId from whose stock it comes
 */
public record FeePartView(
        UUID partId, String partCode, String partName, UUID engineerId, String engineerName, List<String> serials) {
    public FeePartView {
        serials = List.copyOf(serials);
    }
}
