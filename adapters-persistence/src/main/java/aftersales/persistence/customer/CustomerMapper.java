package aftersales.persistence.customer;

import aftersales.domain.customer.Address;
import aftersales.domain.customer.Contact;
import aftersales.domain.customer.Customer;
import aftersales.domain.customer.CustomerCode;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.customer.CustomerProfile;
import aftersales.domain.customer.Owner;
import aftersales.domain.customer.Phone;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.persistence.customer.CustomerRow.AddressColumns;
import aftersales.persistence.customer.CustomerRow.Columns;
import aftersales.persistence.customer.CustomerRow.ContactColumns;
import aftersales.persistence.customer.CustomerRow.PhoneColumns;
import aftersales.persistence.kernel.KernelMappings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.factory.Mappers;

/** State records to rows and back. */
@Mapper(uses = KernelMappings.class, componentModel = MappingConstants.ComponentModel.DEFAULT)
interface CustomerMapper {
    CustomerMapper INSTANCE = Mappers.getMapper(CustomerMapper.class);

    @Mapping(target = "code", source = "code.value")
    @Mapping(target = "name", source = "profile.name")
    @Mapping(target = "shortName", source = "profile.shortName")
    @Mapping(target = "customerClass", source = "profile.customerClass")
    @Mapping(target = "type", source = "profile.type")
    @Mapping(target = "customerGroup", source = "profile.group")
    @Mapping(target = "serviceLevel", source = "profile.serviceLevel")
    @Mapping(target = "source", source = "profile.source")
    @Mapping(target = "ownerUserId", expression = "java(ownerUser(state.profile()))")
    @Mapping(target = "ownerName", expression = "java(ownerName(state.profile()))")
    @Mapping(target = "email", source = "profile.email")
    @Mapping(target = "notes", source = "profile.notes")
    Columns columns(Customer.State state);

    @Mapping(target = "key", source = "number.key")
    @Mapping(target = "baseKey", expression = "java(phone.number().baseKey())")
    @Mapping(target = "entered", source = "number.entered")
    @Mapping(target = "contactId", source = "contact")
    PhoneColumns columns(Phone phone);

    ContactColumns columns(Contact contact);

    @Mapping(target = "contactId", source = "contact")
    AddressColumns columns(Address address);

    @Mapping(target = "profile", source = "columns")
    Customer.State state(
            CustomerId id,
            int version,
            Columns columns,
            List<Phone> phones,
            List<Contact> contacts,
            List<Address> addresses);

    @Mapping(target = "group", source = "customerGroup")
    @Mapping(target = "owner", source = "columns")
    CustomerProfile profile(Columns columns);

    @Mapping(target = "number", source = "columns")
    @Mapping(target = "contact", source = "contactId")
    Phone phone(PhoneColumns columns);

    PhoneNumber number(PhoneColumns columns);

    Contact contact(UUID id, ContactColumns columns);

    @Mapping(target = "contact", source = "columns.contactId")
    Address address(UUID id, AddressColumns columns);

    default CustomerCode code(String value) {
        return new CustomerCode(value);
    }

    default Optional<Owner> owner(Columns columns) {
        return Optional.ofNullable(columns.ownerName())
                .map(name -> new Owner(Optional.ofNullable(columns.ownerUserId()), name));
    }

    default UUID ownerUser(CustomerProfile profile) {
        return profile.owner().flatMap(Owner::user).orElse(null);
    }

    default String ownerName(CustomerProfile profile) {
        return profile.owner().map(Owner::name).orElse(null);
    }
}
