package aftersales.application.servicerequest;

import static aftersales.domain.customer.Customers.aCustomer;

import aftersales.application.customer.Desk;
import aftersales.application.customer.InMemoryCustomers;
import aftersales.application.installedbase.ProductInput;
import aftersales.application.installedbase.RegisterProduct;
import aftersales.application.installedbase.RegisterUnit;
import aftersales.application.installedbase.Workshop;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.UserId;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.installedbase.UnitSource;
import aftersales.domain.servicerequest.RequestChannel;
import aftersales.domain.servicerequest.Requests;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.servicerequest.ServiceTargets;
import aftersales.domain.servicerequest.ServiceTime;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The use cases of service requests over stores in memory, with a customer, a product and units to ring about. */
public final class RequestDesk {
    public final Desk desk = new Desk();
    public final InMemoryCustomers customers = new InMemoryCustomers();
    public final Workshop workshop = new Workshop(desk, customers);
    public final InMemoryServiceRequests requests = new InMemoryServiceRequests();
    final Set<UserId> away = new HashSet<>();
    public final CustomerId customer;
    final ProductId product;

    public RequestDesk() {
        var file = aCustomer().build();
        customers.save(file);
        customer = file.state().id();
        product = workshop.registerProduct().register(new RegisterProduct.Command("KFR-35", productInput()));
    }

    private static ProductInput productInput() {
        return new ProductInput(
                "挂机空调", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    ServiceLevels levels() {
        return new ServiceLevels() {
            @Override
            public ServiceTargets targets() {
                return Requests.TARGETS;
            }

            @Override
            public ServiceTime time() {
                return ServiceTime.ALWAYS;
            }
        };
    }

    Staff staff() {
        return user -> !away.contains(user);
    }

    TypeRules types() {
        return new TypeRules(workshop.determineCover(), desk.clock(), Desk.BUSINESS);
    }

    RequestIntake intake() {
        return new RequestIntake(workshop.units, workshop.registerUnit());
    }

    public OpenServiceRequest open() {
        return new OpenServiceRequestService(
                requests,
                customers,
                intake(),
                types(),
                levels(),
                desk.numbers(),
                desk.ids(),
                desk.acting(),
                desk.clock());
    }

    ChangeRequest change() {
        return new ChangeRequestService(requests, intake(), types(), levels(), desk.clock());
    }

    public FollowWork followWork() {
        return new FollowWorkService(requests, levels(), desk.clock());
    }

    /** A unit of the customer, sold on a day. */
    public UnitId unit(String serial, String soldOn) {
        return desk.as(Desk.without(), () -> workshop.registerUnit()
                .register(new RegisterUnit.Command(
                        product,
                        serial,
                        customer,
                        Optional.empty(),
                        UnitSource.SALE,
                        true,
                        Optional.of(LocalDate.parse(soldOn)),
                        Optional.empty(),
                        Optional.empty())));
    }

    /** A request on a unit within its cover, opened by the tester. */
    public ServiceRequestId opened() {
        return desk.as(Desk.without(), () -> open().open(command(Optional.of(unit("SN-1", "2026-10-01")))));
    }

    OpenServiceRequest.Command command(Optional<UnitId> unit) {
        return new OpenServiceRequest.Command(
                customer,
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RequestInput.of("不制冷"),
                RequestChannel.PHONE,
                Optional.empty(),
                Optional.empty());
    }
}
