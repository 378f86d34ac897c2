package aftersales.web.billing;

import aftersales.application.billing.PaymentItem;
import aftersales.application.billing.ReceivableQueries;
import aftersales.application.billing.RecordPayment;
import aftersales.application.billing.ReversePayment;
import aftersales.application.kernel.BusinessSettings;
import aftersales.domain.billing.PaymentMethod;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.MoneyJson;
import aftersales.web.kernel.ReasonBody;
import aftersales.web.kernel.Rest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that came in: {@code /api/v1/payments}. A payment belongs to a receivable and shares its entity tag, so recording one
 * and taking one back name the version of the receivable that the caller saw.
 */
@Path("payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentsResource {
    @Inject
    RecordPayment record;

    @Inject
    ReversePayment reverse;

    @Inject
    ReceivableQueries receivables;

    @Inject
    BusinessSettings business;

    @GET
    public ListJson<PaymentItem> list(@Context UriInfo uri) {
        return ListJson.of(receivables.payments(Rest.listRequest(uri)));
    }

    @POST
    public Response record(@Context UriInfo uri, @HeaderParam("If-Match") String ifMatch, PaymentBody body) {
        var view = receivables.payment(record.record(body.command(Rest.seenVersion(ifMatch), business)));
        return Rest.created(uri, view.id(), view, view.version());
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return answer(id);
    }

    /** Takes a payment back by another entry; answers the payment, now reversed. */
    @POST
    @Path("{id}/reverse")
    public Response reverse(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonBody body) {
        reverse.reverse(new ReversePayment.Command(id, Rest.seenVersion(ifMatch), body.text()));
        return answer(id);
    }

    private Response answer(UUID id) {
        var view = receivables.payment(id);
        return Rest.ok(view, view.version());
    }

    /**
     * A payment as another program sends it.
     *
     * @param amount in the currency of the business
     * @param receivedOn civil day; today when absent
     * @param note such as the number of the receipt
     */
    public record PaymentBody(
            UUID receivableId,
            MoneyJson amount,
            PaymentMethod method,
            Optional<LocalDate> receivedOn,
            Optional<String> note) {

        RecordPayment.Command command(int version, BusinessSettings business) {
            return new RecordPayment.Command(
                    new ReceivableId(receivableId), version, amount(business), method, receivedOn, note);
        }

        private BigDecimal amount(BusinessSettings business) {
            var money = amount.money();
            if (!money.currency().equals(business.currency())) {
                throw new InvalidValue(
                        "amount.currency",
                        "billing.one-currency",
                        business.currency().getCurrencyCode());
            }
            return money.amount();
        }
    }
}
