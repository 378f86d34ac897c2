package aftersales.domain.customer;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Personal;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What is known of a customer beside the ways to reach them.
 *
 * @param type code of the customer type (existing, key, …), as the company uses it
 * @param group code of the customer group (salesperson or region)
 * @param source how the customer came to the company
 */
@RecordBuilder
public record CustomerProfile(
        @Personal String name,
        Optional<String> shortName,
        CustomerClass customerClass,
        Optional<String> type,
        Optional<String> group,
        ServiceLevel serviceLevel,
        Optional<String> source,
        Optional<Owner> owner,
        @Personal Optional<String> email,
        Optional<String> notes) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    /** @throws InvalidValue naming every field that is wrong */
    public CustomerProfile {
        var v = new Validation();
        name = v.check("name", required(name, 120)).orElse("");
        shortName = optional(v, "shortName", shortName, 60);
        v.require(customerClass != null, "customerClass", "text.required");
        type = optional(v, "type", type, 40);
        group = optional(v, "group", group, 40);
        v.require(serviceLevel != null, "level", "text.required");
        source = optional(v, "source", source, 40);
        email = email(v, email);
        notes = optional(v, "notes", notes, 4000);
        v.throwIfInvalid();
    }

    /** A profile of which only the name and the class are known. */
    public static CustomerProfile named(String name, CustomerClass customerClass) {
        return new CustomerProfile(
                name,
                Optional.empty(),
                customerClass,
                Optional.empty(),
                Optional.empty(),
                ServiceLevel.STANDARD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A builder that starts from this profile. */
    public CustomerProfileBuilder with() {
        return CustomerProfileBuilder.builder(this);
    }

    private static Supplier<String> required(String raw, int max) {
        return () -> Text.required(raw, max);
    }

    static Optional<String> optional(Validation v, String field, Optional<String> raw, int max) {
        return v.check(field, () -> Text.optional(raw.orElse(""), max)).flatMap(text -> text);
    }

    static Optional<String> email(Validation v, Optional<String> raw) {
        return v.check("email", () -> {
                    var text = Text.optional(raw.orElse(""), 120);
                    if (text.filter(t -> !EMAIL.matcher(t).matches()).isPresent()) {
                        throw new InvalidValue("", "customer.email-shape");
                    }
                    return text;
                })
                .flatMap(text -> text);
    }
}
