package aftersales.domain.call;

import aftersales.domain.kernel.Text;
import java.util.Optional;

/** What came of a call, written down by the agent. */
public record WrapUp(CallCategory category, Optional<PurchaseIntent> intent, Optional<String> note) {
    public static final int MAX_NOTE = 2000;

    /** @throws aftersales.domain.kernel.InvalidValue {@code text.too-long}, {@code text.control-character} */
    public WrapUp {
        note = note.flatMap(text -> Text.optional(text, MAX_NOTE));
    }
}
