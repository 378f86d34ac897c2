package aftersales.persistence.customer;

import aftersales.application.customer.LineContexts;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.PhoneNumbers;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Reads what a telephone line is set up with; what it does not say, the business says. */
@ApplicationScoped
class SqlLineContexts implements LineContexts {
    private final Reads reads;
    private final BusinessSettings business;

    @Inject
    SqlLineContexts(@ReadDb Reads reads, BusinessSettings business) {
        this.reads = reads;
        this.business = business;
    }

    public record LineColumns(Optional<String> areaCode, Optional<String> outsidePrefix) {}

    @Override
    public Optional<PhoneNumbers.Context> of(String line) {
        return reads.one(
                        "select l.area_code, l.outside_prefix from call.line l where l.code = :line",
                        Map.of("line", line),
                        LineColumns.class)
                .map(l -> new PhoneNumbers.Context(
                        business.region(), l.areaCode().or(business::areaCode), l.outsidePrefix()));
    }
}
