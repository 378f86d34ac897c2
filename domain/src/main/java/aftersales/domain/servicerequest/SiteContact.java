package aftersales.domain.servicerequest;

import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import java.util.Optional;

/** Whom to ask for and where to go. The telephone number stands as it was given: it is read to be dialled. */
public record SiteContact(Optional<String> name, Optional<String> phone, Optional<String> siteAddress) {
    /** @throws aftersales.domain.kernel.InvalidValue naming what is too long */
    public SiteContact {
        var v = new Validation();
        var checkedName = name;
        var checkedPhone = phone;
        var checkedAddress = siteAddress;
        name = v.check("name", () -> checkedName.flatMap(text -> Text.optional(text, 100)))
                .orElse(name);
        phone = v.check("phone", () -> checkedPhone.flatMap(text -> Text.optional(text, 40)))
                .orElse(phone);
        siteAddress = v.check("siteAddress", () -> checkedAddress.flatMap(text -> Text.optional(text, 300)))
                .orElse(siteAddress);
        v.throwIfInvalid();
    }

    public static SiteContact none() {
        return new SiteContact(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
