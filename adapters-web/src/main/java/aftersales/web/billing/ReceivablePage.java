package aftersales.web.billing;

import aftersales.application.billing.PaymentItem;
import aftersales.application.billing.ReceivableQueries;
import aftersales.application.billing.ReceivableView;
import aftersales.application.billing.RecordPayment;
import aftersales.application.billing.ReversePayment;
import aftersales.application.billing.WriteOffReceivable;
import aftersales.application.kernel.BusinessSettings;
import aftersales.domain.billing.PaymentMethod;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.Permission;
import aftersales.web.kernel.PageSupport;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One receivable: who owes what for which work, and the payments on it. */
@Named
@RequestScoped
public class ReceivablePage extends PageSupport {
    private static final String KIND = "Receivable";

    @Inject
    ReceivableQueries receivables;

    @Inject
    RecordPayment record;

    @Inject
    ReversePayment reverse;

    @Inject
    WriteOffReceivable writeOff;

    @Inject
    BusinessSettings business;

    @Inject
    Clock clock;

    private Optional<ReceivableView> view = Optional.empty();
    private Optional<Integer> version = Optional.empty();
    private Money amount;
    private PaymentMethod method = PaymentMethod.WECHAT_PAY;
    private LocalDate receivedOn;
    private String note = "";
    private String reason = "";
    private String payment = "";

    @PostConstruct
    void fill() {
        if (!isPost()) {
            var owed = getView().balance();
            amount = Money.parse(owed.amount(), owed.currency());
            receivedOn = LocalDate.ofInstant(clock.instant(), business.timeZone());
        }
    }

    public ReceivableView getView() {
        if (view.isEmpty()) {
            view = Optional.of(receivables.view(id()));
        }
        return view.get();
    }

    private ReceivableId id() {
        return new ReceivableId(idParameter(KIND));
    }

    public boolean isMayPay() {
        return isSent("pay-form") || getView().allowedActions().contains("PAY");
    }

    public boolean isMayWriteOff() {
        return isSent("write-off-form") || getView().allowedActions().contains("WRITE_OFF");
    }

    /** Payments that can be taken back. */
    public List<PaymentItem> getReversible() {
        return acting().current().has(Permission.PAYMENT_RECORD)
                ? getView().payments().stream()
                        .filter(p -> p.reverses().isEmpty() && !p.reversed())
                        .toList()
                : List.of();
    }

    public boolean isMayReverse() {
        return isSent("reverse-form") || !getReversible().isEmpty();
    }

    public PaymentMethod[] getMethods() {
        return PaymentMethod.values();
    }

    public void pay() {
        then(
                "billing.paid",
                () -> record.record(new RecordPayment.Command(
                        id(),
                        getVersion(),
                        Optional.ofNullable(amount)
                                .map(Money::amount)
                                .orElseThrow(() -> new InvalidValue("amount", "text.required")),
                        method,
                        Optional.ofNullable(receivedOn),
                        given(note))));
    }

    public void reverse() {
        then(
                "billing.payment-reversed",
                () -> reverse.reverse(new ReversePayment.Command(
                        given(payment)
                                .map(UUID::fromString)
                                .orElseThrow(() -> new InvalidValue("payment", "text.required")),
                        getVersion(),
                        reason)));
    }

    public void writeOff() {
        then(
                "billing.written-off",
                () -> writeOff.writeOff(new WriteOffReceivable.Command(id(), getVersion(), reason)));
    }

    private void then(String notice, Runnable work) {
        var id = id();
        if (done(work)) {
            redirect("/billing/view?id=" + id.value(), notice);
        }
    }

    @Override
    protected Optional<Shown> recordShown() {
        return Optional.of(new Shown(KIND, idParameter(KIND), getVersion()));
    }

    public int getVersion() {
        return version.orElseGet(() -> getView().version());
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public PaymentMethod getMethod() {
        return method;
    }

    public void setMethod(PaymentMethod method) {
        this.method = method;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPayment() {
        return payment;
    }

    public void setPayment(String payment) {
        this.payment = payment;
    }
}
