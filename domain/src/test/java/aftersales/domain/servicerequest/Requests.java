package aftersales.domain.servicerequest;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.UserId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DocumentNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Requests for tests: {@code aRequest().status(ON_HOLD).build()}. */
public final class Requests {
    /** A Friday afternoon in Shanghai. */
    public static final Instant OPENED = Instant.parse("2026-11-20T08:00:00Z");

    public static final CustomerId CUSTOMER = new CustomerId(UUID.fromString("019aa000-0000-7000-8000-00000000c001"));
    public static final UnitId UNIT = new UnitId(UUID.fromString("019aa000-0000-7000-8000-00000000e001"));
    public static final UserId AGENT = new UserId(UUID.fromString("019aa000-0000-7000-8000-00000000a001"));
    public static final UserId OWNER = new UserId(UUID.fromString("019aa000-0000-7000-8000-00000000a002"));
    public static final ServiceTargets TARGETS =
            new ServiceTargets("STANDARD-24X7", Duration.ofMinutes(30), Duration.ofHours(24), Duration.ofHours(24));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private UUID id = UUID.fromString("019aa000-0000-7000-8000-00000000f001");
    private String number = "SR2611-000001";
    private CustomerId customer = CUSTOMER;
    private Optional<UnitId> unit = Optional.of(UNIT);
    private TypeDecision type = covered();
    private Optional<RequestStatus> status = Optional.empty();
    private AuditLock lock = AuditLock.open();

    private Requests() {}

    public static Requests aRequest() {
        return new Requests();
    }

    /** The cover says that the repair is free. */
    public static TypeDecision covered() {
        return new TypeDecision(
                RequestType.IN_WARRANTY,
                Optional.of(RequestType.IN_WARRANTY),
                Optional.of("INSTALLER-7-30-1Y"),
                Optional.of(TODAY.minusDays(60)),
                Optional.of(TODAY.plusDays(305)),
                TODAY,
                Optional.empty());
    }

    public static RequestDetails details(String fault) {
        return new RequestDetails(fault, Optional.of("E5"), Priority.HIGH, Duration.ofMinutes(90));
    }

    public static SiteContact contact() {
        return new SiteContact(Optional.of("李女士"), Optional.of("021-64321234"), Optional.of("上海市徐汇区漕溪北路 18 号"));
    }

    public Requests id(UUID value) {
        this.id = value;
        return this;
    }

    public Requests number(String value) {
        this.number = value;
        return this;
    }

    public Requests customer(CustomerId value) {
        this.customer = value;
        return this;
    }

    public Requests unit(UnitId value) {
        this.unit = Optional.of(value);
        return this;
    }

    public Requests enquiry() {
        this.unit = Optional.empty();
        this.type = TypeDecision.enquiry(TODAY);
        return this;
    }

    /** As if it had been loaded in this state. */
    public Requests status(RequestStatus value) {
        this.status = Optional.of(value);
        return this;
    }

    public Requests audited() {
        this.lock = AuditLock.audited("郑红", OPENED.plusSeconds(86_400));
        return this;
    }

    public ServiceRequest build() {
        var opened = ServiceRequest.open(
                new ServiceRequest.Opening(
                        new ServiceRequestId(id),
                        new DocumentNumber(number),
                        customer,
                        unit,
                        type,
                        details("不制冷，内机滴水"),
                        contact(),
                        RequestChannel.PHONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(AGENT),
                        Optional.of("SH"),
                        Optional.of("A")),
                TARGETS,
                ServiceTime.ALWAYS,
                OPENED);
        return status.map(s -> ServiceRequest.restore(in(opened.state(), s), lock))
                .orElse(opened);
    }

    private static ServiceRequest.State in(ServiceRequest.State state, RequestStatus status) {
        var hold = new HoldPeriod(
                HoldReason.WAITING_CUSTOMER, true, Optional.empty(), OPENED.plusSeconds(600), Optional.empty());
        return state.with()
                .status(status)
                .owner(status == RequestStatus.NEW ? Optional.empty() : Optional.of(OWNER))
                .holds(status == RequestStatus.ON_HOLD ? java.util.List.of(hold) : java.util.List.of())
                .clocks(status == RequestStatus.ON_HOLD ? state.clocks().pause(hold.from()) : state.clocks())
                .build();
    }
}
