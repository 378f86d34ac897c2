package aftersales.web.customer;

import aftersales.application.customer.AddressInput;
import aftersales.application.customer.AddressView;
import java.util.Optional;
import java.util.UUID;

/** The fields of an address in a form. */
public class AddressForm {
    private String province = "";
    private String city = "";
    private String district = "";
    private String street = "";
    private String region = "";
    private String contact = "";
    private boolean preferred;

    static AddressForm of(AddressView address) {
        var form = new AddressForm();
        form.province = address.province();
        form.city = address.city();
        form.district = address.district();
        form.street = address.street();
        form.region = address.region();
        form.contact = address.contact().map(UUID::toString).orElse("");
        form.preferred = address.preferred();
        return form;
    }

    boolean isBlank() {
        return (province + city + district + street).isBlank();
    }

    AddressInput input() {
        return new AddressInput(
                Optional.of(province),
                Optional.of(city),
                Optional.of(district),
                street,
                Optional.of(region),
                Optional.of(contact).filter(id -> !id.isEmpty()).map(UUID::fromString),
                preferred);
    }

    private static String text(String typed) {
        return Optional.ofNullable(typed).orElse("");
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = text(province);
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = text(city);
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = text(district);
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = text(street);
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = text(region);
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = text(contact);
    }

    public boolean isPreferred() {
        return preferred;
    }

    public void setPreferred(boolean preferred) {
        this.preferred = preferred;
    }
}
