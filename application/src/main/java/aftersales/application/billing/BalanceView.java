package aftersales.application.billing;

import java.util.List;

/**
 * What a customer owes.
 *
 * @param open the sum of what is still owed
 * @param overdue how much of it should have been paid by now
 * @param receivables what is owed and what was paid, the latest first, at most fifty
 */
public record BalanceView(AmountView open, AmountView overdue, List<ReceivableListItem> receivables) {
    public BalanceView {
        receivables = List.copyOf(receivables);
    }
}
