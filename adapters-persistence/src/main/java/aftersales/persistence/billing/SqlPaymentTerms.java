package aftersales.persistence.billing;

import aftersales.application.billing.PaymentTerms;
import aftersales.domain.billing.Debtor;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

@ApplicationScoped
class SqlPaymentTerms implements PaymentTerms {
    private final Reads reads;

    @Inject
    SqlPaymentTerms(@ReadDb Reads reads) {
        this.reads = reads;
    }

    @Override
    public int days(Debtor debtor) {
        return reads.one(
                        "select days from billing.payment_term where debtor = :debtor",
                        Map.of("debtor", debtor.name()),
                        (rs, context) -> rs.getInt(1))
                .orElse(0);
    }
}
