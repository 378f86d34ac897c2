package aftersales.domain.installedbase;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.Unit.Dates;
import aftersales.domain.installedbase.Unit.Holder;
import aftersales.domain.installedbase.Unit.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Units for tests: {@code aUnit().soldOn("2026-01-10").build()}. */
public final class Units {
    public static final CustomerId BUYER = new CustomerId(UUID.fromString("019aa000-0000-7000-8000-00000000c001"));
    public static final ProductId PRODUCT = new ProductId(UUID.fromString("019aa000-0000-7000-8000-00000000d001"));
    public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private UUID id = UUID.fromString("019aa000-0000-7000-8000-00000000e001");
    private String serial = "SN-0001";
    private ProductId product = PRODUCT;
    private CustomerId customer = BUYER;
    private Optional<LocalDate> soldOn = Optional.of(LocalDate.parse("2026-01-10"));
    private UnitSource source = UnitSource.SALE;
    private boolean soldByUs = true;
    private CoverTerms terms = installer();

    private Units() {}

    public static Units aUnit() {
        return new Units();
    }

    /** The preset 7/30/1 year. */
    public static CoverTerms installer() {
        return new CoverTerms("INSTALLER-7-30-1Y", 7, 30, 12, 30, true, true);
    }

    public Units id(UUID value) {
        this.id = value;
        return this;
    }

    public Units serial(String value) {
        this.serial = value;
        return this;
    }

    public Units product(ProductId value) {
        this.product = value;
        return this;
    }

    public Units customer(CustomerId value) {
        this.customer = value;
        return this;
    }

    public Units soldOn(String day) {
        this.soldOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    public Units terms(CoverTerms value) {
        this.terms = value;
        return this;
    }

    /** Bought elsewhere, met when it was to be repaired, nothing known of it. */
    public Units metInService() {
        this.source = UnitSource.SERVICE;
        this.soldByUs = false;
        this.soldOn = Optional.empty();
        return this;
    }

    public Unit build() {
        return Unit.register(
                new UnitId(id),
                new SerialNumber(serial),
                product,
                Holder.of(customer),
                new Origin(source, soldByUs, soldOn.map(Dates::sold).orElseGet(Dates::unknown), Optional.empty()),
                terms,
                Optional.empty(),
                Optional.empty(),
                NOW);
    }
}
