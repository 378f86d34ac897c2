package aftersales.web.customer;

import aftersales.application.customer.ContactInput;
import java.util.List;
import java.util.Optional;

/** A contact as another program sends it, with all their numbers. */
public record ContactBody(
        String name,
        Optional<String> department,
        Optional<String> email,
        boolean preferred,
        boolean caller,
        List<PhoneBody> phones) {
    ContactInput input() {
        return new ContactInput(name, department, email, preferred, caller, PhoneBody.inputs(phones));
    }
}
