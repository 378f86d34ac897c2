package aftersales.domain.customer;

import aftersales.domain.kernel.Personal;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place where a customer is served.
 *
 * @param street street, house number, floor, door
 * @param region code of the service region
 * @param contact the customer's contact on the spot
 * @param preferred the one to take unless another is said; at most one of a customer's addresses
 */
public record Address(
        UUID id,
        Optional<String> province,
        Optional<String> city,
        Optional<String> district,
        @Personal String street,
        Optional<String> region,
        Optional<UUID> contact,
        boolean preferred) {

    /** @throws aftersales.domain.kernel.InvalidValue naming the field */
    public Address {
        var v = new Validation();
        String line = street;
        province = CustomerProfile.optional(v, "province", province, 40);
        city = CustomerProfile.optional(v, "city", city, 40);
        district = CustomerProfile.optional(v, "district", district, 40);
        street = v.check("street", () -> Text.required(line, 200)).orElse("");
        region = CustomerProfile.optional(v, "region", region, 40);
        v.throwIfInvalid();
    }

    /** Written in one line from the large to the small, as on a Chinese envelope; a city that is its own province once. */
    public String oneLine() {
        return Stream.of(province, city, district, Optional.of(street))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining());
    }

    Address preferred(boolean first) {
        return new Address(id, province, city, district, street, region, contact, first);
    }

    Address withoutContact() {
        return new Address(id, province, city, district, street, region, Optional.empty(), preferred);
    }
}
