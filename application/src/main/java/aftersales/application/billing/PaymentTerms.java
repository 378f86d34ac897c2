package aftersales.application.billing;

import aftersales.domain.billing.Debtor;

/** How long debtors have: configuration. */
public interface PaymentTerms {
    /** Days after the one on which a receivable is raised. */
    int days(Debtor debtor);
}
