package aftersales.application.kernel;

import java.util.Map;
import java.util.UUID;

/** Writes down what left the program: who printed which record, who exported how many. */
public interface OutputLog {
    /**
     * @param kind kind of record, such as {@code WorkOrder}
     * @param version the one that stands on the paper
     * @param event name of the entry, such as {@code DispatchSlipPrinted}
     */
    void printed(String kind, UUID id, int version, String event);

    /**
     * @param list what was exported, such as {@code /customer/list}
     * @param rows how many
     * @param filters field filters that were set; the free text is left out, since it may be somebody's telephone number
     */
    void exported(String list, long rows, Map<String, String> filters);
}
