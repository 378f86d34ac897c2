package aftersales.web.customer;

import aftersales.application.customer.AddressView;
import aftersales.application.customer.ChangeCustomer;
import aftersales.application.customer.ContactView;
import aftersales.application.customer.CustomerAddresses;
import aftersales.application.customer.CustomerContacts;
import aftersales.application.customer.CustomerListItem;
import aftersales.application.customer.CustomerQueries;
import aftersales.application.customer.LookUpCaller;
import aftersales.application.customer.RegisterCustomer;
import aftersales.application.review.HistoryQueries;
import aftersales.domain.customer.CustomerId;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.Rest;
import aftersales.web.review.HistoryJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Customer files: {@code /api/v1/customers}. The entity tag is that of the whole file, contacts and addresses included. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomersResource {
    private static final int HISTORY = 200;

    @Inject
    RegisterCustomer register;

    @Inject
    ChangeCustomer change;

    @Inject
    CustomerContacts contacts;

    @Inject
    CustomerAddresses addresses;

    @Inject
    CustomerQueries customers;

    @Inject
    LookUpCaller callers;

    @Inject
    HistoryQueries history;

    @GET
    public ListJson<CustomerListItem> list(@Context UriInfo uri) {
        return ListJson.of(customers.list(Rest.listRequest(uri)));
    }

    @POST
    public Response register(@Context UriInfo uri, NewCustomerBody body) {
        var view = customers.view(register.register(body.command()));
        return Rest.created(uri, view.id(), view, view.version());
    }

    /** The look-up of the screen pop; a POST, because no number may stand in an address. */
    @POST
    @Path("lookup")
    public LookupJson lookUp(LookupBody body) {
        return LookupJson.of(callers.lookUp(body.phone(), body.line()));
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return answer(new CustomerId(id));
    }

    @PATCH
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CustomerPatch patch) {
        int seen = Rest.seenVersion(ifMatch);
        var customer = new CustomerId(id);
        change.change(patch.over(customers.view(customer), seen));
        return answer(customer);
    }

    @GET
    @Path("{id}/contacts")
    public ItemsJson<ContactView> contacts(@PathParam("id") UUID id) {
        return new ItemsJson<>(customers.view(new CustomerId(id)).contacts());
    }

    @POST
    @Path("{id}/contacts")
    public Response addContact(
            @Context UriInfo uri, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ContactBody body) {
        var customer = new CustomerId(id);
        UUID contact = contacts.add(customer, seen(customer, ifMatch), body.input());
        var view = customers.view(customer);
        return Rest.created(uri, contact, view, view.version());
    }

    @PUT
    @Path("{id}/contacts/{contact}")
    public Response changeContact(
            @PathParam("id") UUID id,
            @PathParam("contact") UUID contact,
            @HeaderParam("If-Match") String ifMatch,
            ContactBody body) {
        var customer = new CustomerId(id);
        contacts.change(customer, Rest.seenVersion(ifMatch), contact, body.input());
        return answer(customer);
    }

    @DELETE
    @Path("{id}/contacts/{contact}")
    public Response removeContact(
            @PathParam("id") UUID id, @PathParam("contact") UUID contact, @HeaderParam("If-Match") String ifMatch) {
        var customer = new CustomerId(id);
        contacts.remove(customer, Rest.seenVersion(ifMatch), contact);
        return answer(customer);
    }

    @GET
    @Path("{id}/addresses")
    public ItemsJson<AddressView> addresses(@PathParam("id") UUID id) {
        return new ItemsJson<>(customers.view(new CustomerId(id)).addresses());
    }

    @POST
    @Path("{id}/addresses")
    public Response addAddress(
            @Context UriInfo uri, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AddressBody body) {
        var customer = new CustomerId(id);
        UUID address = addresses.add(customer, seen(customer, ifMatch), body.input());
        var view = customers.view(customer);
        return Rest.created(uri, address, view, view.version());
    }

    @PUT
    @Path("{id}/addresses/{address}")
    public Response changeAddress(
            @PathParam("id") UUID id,
            @PathParam("address") UUID address,
            @HeaderParam("If-Match") String ifMatch,
            AddressBody body) {
        var customer = new CustomerId(id);
        addresses.change(customer, Rest.seenVersion(ifMatch), address, body.input());
        return answer(customer);
    }

    @DELETE
    @Path("{id}/addresses/{address}")
    public Response removeAddress(
            @PathParam("id") UUID id, @PathParam("address") UUID address, @HeaderParam("If-Match") String ifMatch) {
        var customer = new CustomerId(id);
        addresses.remove(customer, Rest.seenVersion(ifMatch), address);
        return answer(customer);
    }

    @GET
    @Path("{id}/history")
    public HistoryJson history(@PathParam("id") UUID id, @QueryParam("opened") boolean opened) {
        return new HistoryJson(history.history("Customer", id, opened, HISTORY));
    }

    /** Adding needs no version; one that is sent is checked. */
    private int seen(CustomerId customer, String ifMatch) {
        return ifMatch == null ? customers.view(customer).version() : Rest.seenVersion(ifMatch);
    }

    private Response answer(CustomerId id) {
        var view = customers.view(id);
        return Rest.ok(view, view.version());
    }
}
