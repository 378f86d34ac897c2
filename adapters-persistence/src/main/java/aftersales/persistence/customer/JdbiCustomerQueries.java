package aftersales.persistence.customer;

import aftersales.application.customer.AddressView;
import aftersales.application.customer.ContactView;
import aftersales.application.customer.CustomerListItem;
import aftersales.application.customer.CustomerQueries;
import aftersales.application.customer.CustomerView;
import aftersales.application.customer.PhoneView;
import aftersales.application.kernel.AccessLog;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Masking;
import aftersales.application.kernel.PhoneNumbers;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ReadModel
class JdbiCustomerQueries implements CustomerQueries {
    private static final String ITEM =
            """
            c.id, c.code, c.name, c.customer_class, c.service_level as level, coalesce(c.customer_group, '') as "group",
            c.status,
            coalesce((select p.entered from customer.phone p where p.customer_id = c.id
                      order by p.preferred desc, p.position limit 1), '') as phone,
            coalesce((select a.city from customer.address a where a.customer_id = c.id
                      order by a.preferred desc, a.position limit 1), '') as city,
            (select count(*) from installedbase.unit u where u.user_id = c.id or u.customer_id = c.id) as units,
            c.updated_at""";

    /** The digits of what was typed, without the zero of the area code, which no stored number has. */
    private static final String TYPED_DIGITS = "regexp_replace(regexp_replace(:q, '[^0-9]', '', 'g'), '^0+', '')";

    private static final ListSql<CustomerListItem> LIST = ListSql.of(CustomerListItem.class)
            .select(ITEM)
            .from("customer.customer c")
            .key("c.id")
            .sortable("code", "c.code", "text")
            .sortable("name", "c.name", "text")
            .sortable("updatedAt", "c.updated_at", "timestamptz")
            .defaultSort("-updatedAt")
            .search(
                    """
                    c.name ilike :q or c.short_name ilike :q or lower(c.code) like lower(:qPrefix)
                    or (length(%1$s) >= 3 and c.id in (
                        select p.customer_id from customer.phone p where p.digits like '%%' || %1$s || '%%'))"""
                            .formatted(TYPED_DIGITS))
            .filter("customerClass", "c.customer_class = any(:customerClassList)")
            .filter("level", "c.service_level = any(:levelList)")
            .filter("status", "c.status = any(:statusList)")
            .filter("group", "c.customer_group = :group")
            .filter("type", "c.type = :type")
            .filter(
                    "city",
                    "exists (select 1 from customer.address a where a.customer_id = c.id and a.city ilike :city || '%')");

    private final Reads reads;
    private final Acting acting;
    private final AccessLog accessLog;
    private final PhoneNumbers numbers;

    @Inject
    JdbiCustomerQueries(@ReadDb Reads reads, Acting acting, AccessLog accessLog, PhoneNumbers numbers) {
        this.reads = reads;
        this.acting = acting;
        this.accessLog = accessLog;
        this.numbers = numbers;
    }

    public record CustomerColumns(
            UUID id,
            int version,
            String code,
            String name,
            String shortName,
            String customerClass,
            String type,
            String group,
            String level,
            String source,
            String status,
            Optional<UUID> ownerUser,
            String ownerName,
            String email,
            String notes,
            Instant updatedAt) {}

    public record PhoneColumns(Optional<UUID> contactId, String key, String entered, String label, boolean preferred) {}

    public record ContactColumns(
            UUID id, String name, String department, String email, boolean preferred, boolean caller) {}

    public record AddressColumns(
            UUID id,
            String province,
            String city,
            String district,
            String street,
            String region,
            Optional<UUID> contactId,
            String contactName,
            boolean preferred) {}

    @Override
    public Listing<CustomerListItem> list(ListRequest request) {
        var page = LIST.list(reads, request, scope());
        return new Listing<>(
                page.items().stream().map(this::masked).toList(), page.next(), page.previous(), page.count());
    }

    @Override
    public List<CustomerListItem> duplicates(String name, List<String> phones) {
        var scope = scope();
        var keys = phones.stream()
                .flatMap(phone -> numbers.read(phone).stream())
                .filter(PhoneNumber::isMatchable)
                .map(PhoneNumber::baseKey)
                .toArray(String[]::new);
        return reads
                .list(
                        """
                        select %s from customer.customer c
                        where %s and (c.name = :name
                            or c.id in (select p.customer_id from customer.phone p where p.base_key = any(:keys)))
                        order by c.updated_at desc limit 10"""
                                .formatted(ITEM, scope.condition()),
                        with(scope.parameters(), Map.of("name", name.strip(), "keys", keys)),
                        CustomerListItem.class)
                .stream()
                .map(this::masked)
                .toList();
    }

    @Override
    public CustomerView view(CustomerId id) {
        var scope = scope();
        var customer = reads.one(
                        """
                        select c.id, c.version, c.code, c.name, coalesce(c.short_name, '') as short_name, c.customer_class,
                               coalesce(c.type, '') as type, coalesce(c.customer_group, '') as "group",
                               c.service_level as level, coalesce(c.source, '') as source, c.status,
                               c.owner_user_id as owner_user, coalesce(c.owner_name, '') as owner_name,
                               coalesce(c.email, '') as email, coalesce(c.notes, '') as notes, c.updated_at
                        from customer.customer c where c.id = :id and %s"""
                                .formatted(scope.condition()),
                        with(scope.parameters(), Map.of("id", id.value())),
                        CustomerColumns.class)
                .orElseThrow(() -> new NotFound("Customer", id.value()));
        accessLog.opened("Customer", id.value());
        return view(customer, acting.current());
    }

    private CustomerView view(CustomerColumns c, Actor actor) {
        var phones = phones(c.id());
        return new CustomerView(
                c.id(),
                c.version(),
                c.code(),
                c.name(),
                c.shortName(),
                c.customerClass(),
                c.type(),
                c.group(),
                c.level(),
                c.source(),
                c.status(),
                c.ownerUser(),
                c.ownerName(),
                Masking.email(actor, c.email()),
                c.notes(),
                !actor.has(Permission.PERSONAL_DATA_VIEW),
                views(actor, phones, Optional.empty()),
                contacts(c.id()).stream()
                        .map(contact -> new ContactView(
                                contact.id(),
                                contact.name(),
                                contact.department(),
                                Masking.email(actor, contact.email()),
                                contact.preferred(),
                                contact.caller(),
                                views(actor, phones, Optional.of(contact.id()))))
                        .toList(),
                addresses(c.id()).stream().map(address -> view(actor, address)).toList(),
                c.updatedAt());
    }

    private static AddressView view(Actor actor, AddressColumns a) {
        String street = Masking.street(actor, a.street());
        String oneLine = Stream.of(a.province(), a.city(), a.district(), street)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining());
        return new AddressView(
                a.id(),
                a.province(),
                a.city(),
                a.district(),
                street,
                a.region(),
                a.contactId(),
                a.contactName(),
                a.preferred(),
                oneLine);
    }

    private static List<PhoneView> views(Actor actor, List<PhoneColumns> phones, Optional<UUID> contact) {
        return phones.stream()
                .filter(phone -> phone.contactId().equals(contact))
                .map(phone -> new PhoneView(
                        Masking.phone(actor, phone.key()),
                        Masking.phone(actor, phone.entered()),
                        phone.label(),
                        phone.preferred()))
                .toList();
    }

    private List<PhoneColumns> phones(UUID customer) {
        return reads.list(
                """
                select contact_id, key, entered, label, preferred from customer.phone
                where customer_id = :customer order by position""",
                Map.of("customer", customer),
                PhoneColumns.class);
    }

    private List<ContactColumns> contacts(UUID customer) {
        return reads.list(
                """
                select id, name, coalesce(department, '') as department, coalesce(email, '') as email, preferred, caller
                from customer.contact where customer_id = :customer order by position""",
                Map.of("customer", customer),
                ContactColumns.class);
    }

    private List<AddressColumns> addresses(UUID customer) {
        return reads.list(
                """
                select a.id, coalesce(a.province, '') as province, coalesce(a.city, '') as city,
                       coalesce(a.district, '') as district, a.street, coalesce(a.region, '') as region, a.contact_id,
                       coalesce(t.name, '') as contact_name, a.preferred
                from customer.address a left join customer.contact t on t.id = a.contact_id
                where a.customer_id = :customer order by a.position""",
                Map.of("customer", customer),
                AddressColumns.class);
    }

    private CustomerListItem masked(CustomerListItem item) {
        return new CustomerListItem(
                item.id(),
                item.code(),
                item.name(),
                item.customerClass(),
                item.level(),
                item.group(),
                item.status(),
                Masking.phone(acting.current(), item.phone()),
                item.city(),
                item.units(),
                item.updatedAt());
    }

    private RowScopeSql scope() {
        return CustomerScope.of(acting.current(), "c");
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
