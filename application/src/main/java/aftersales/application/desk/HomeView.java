package aftersales.application.desk;

import java.util.Optional;

/**
 * How much work waits. A figure is empty for those who may not see it; counting stops at {@link #MANY}, because nobody acts
 * differently on 1,001 than on 5,000, and the database does.
 *
 * @param openRequests service requests that are not done
 * @param overdueRequests open requests with a missed response, arrival or restoration deadline
 * @param waitingDispatch work orders without an engineer
 * @param myJobsToday work orders of the acting engineer that are dispatched and not completed
 * @param toAudit completed and settled work orders that nobody has audited
 * @param missedCallsToday calls since midnight in the business time zone that nobody took
 * @param stockDrafts stock documents that are not posted yet
 * @param toSettle completed work orders that the cashier has not settled
 * @param openReceivables receivables on which money is still expected
 * @param overdueReceivables those that should have been paid by now
 */
public record HomeView(
        Optional<Integer> openRequests,
        Optional<Integer> overdueRequests,
        Optional<Integer> waitingDispatch,
        Optional<Integer> myJobsToday,
        Optional<Integer> toAudit,
        Optional<Integer> missedCallsToday,
        Optional<Integer> stockDrafts,
        Optional<Integer> toSettle,
        Optional<Integer> openReceivables,
        Optional<Integer> overdueReceivables) {
    /** Figures go no higher. */
    public static final int MANY = 1000;
}
