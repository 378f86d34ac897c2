package aftersales.persistence.customer;

import aftersales.domain.customer.CustomerClass;
import aftersales.domain.customer.CustomerStatus;
import aftersales.domain.customer.PhoneLabel;
import aftersales.domain.customer.ServiceLevel;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "customer", schema = "customer")
class CustomerRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    @ElementCollection
    @CollectionTable(name = "phone", schema = "customer", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    private List<PhoneColumns> phones;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "customer_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<ContactRow> contacts;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "customer_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<AddressRow> addresses;

    protected CustomerRow() {}

    CustomerRow(
            UUID id,
            Integer version,
            Instant updatedAt,
            Columns columns,
            List<PhoneColumns> phones,
            List<ContactRow> contacts,
            List<AddressRow> addresses) {
        this.id = id;
        this.version = version;
        this.updatedAt = updatedAt;
        this.columns = columns;
        this.phones = phones;
        this.contacts = contacts;
        this.addresses = addresses;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Columns columns() {
        return columns;
    }

    List<PhoneColumns> phones() {
        return phones;
    }

    List<ContactRow> contacts() {
        return contacts;
    }

    List<AddressRow> addresses() {
        return addresses;
    }

    @Embeddable
    record Columns(
            String code,
            String name,
            String shortName,
            @Enumerated(EnumType.STRING) CustomerClass customerClass,
            String type,
            String customerGroup,
            @Enumerated(EnumType.STRING) ServiceLevel serviceLevel,
            String source,
            UUID ownerUserId,
            String ownerName,
            String email,
            String notes,
            @Enumerated(EnumType.STRING) CustomerStatus status,
            String branch,
            String team) {}

    @Embeddable
    record PhoneColumns(
            String key,
            String baseKey,
            String entered,
            @Enumerated(EnumType.STRING) PhoneLabel label,
            boolean preferred,
            UUID contactId) {}

    @Entity
    @Table(name = "contact", schema = "customer")
    static class ContactRow {
        @Id
        private UUID id;

        private int position;

        @Embedded
        private ContactColumns columns;

        protected ContactRow() {}

        ContactRow(UUID id, int position, ContactColumns columns) {
            this.id = id;
            this.position = position;
            this.columns = columns;
        }

        UUID id() {
            return id;
        }

        int position() {
            return position;
        }

        ContactColumns columns() {
            return columns;
        }
    }

    @Embeddable
    record ContactColumns(String name, String department, String email, boolean preferred, boolean caller) {}

    @Entity
    @Table(name = "address", schema = "customer")
    static class AddressRow {
        @Id
        private UUID id;

        private int position;

        @Embedded
        private AddressColumns columns;

        protected AddressRow() {}

        AddressRow(UUID id, int position, AddressColumns columns) {
            this.id = id;
            this.position = position;
            this.columns = columns;
        }

        UUID id() {
            return id;
        }

        int position() {
            return position;
        }

        AddressColumns columns() {
            return columns;
        }
    }

    @Embeddable
    record AddressColumns(
            String province,
            String city,
            String district,
            String street,
            String region,
            UUID contactId,
            boolean preferred) {}
}
