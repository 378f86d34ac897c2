package aftersales.persistence.desk;

import aftersales.application.desk.CardChoice;
import aftersales.application.desk.CardContact;
import aftersales.application.desk.CardCustomer;
import aftersales.application.desk.CardDocument;
import aftersales.application.desk.CardPerson;
import aftersales.application.desk.CardPhone;
import aftersales.application.desk.CardSale;
import aftersales.application.desk.CardUnit;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Masking;
import aftersales.domain.installedbase.CoverCalculator;
import aftersales.domain.installedbase.CoverFacts;
import aftersales.domain.installedbase.CoverTerms;
import aftersales.domain.installedbase.RepairStay;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what {@link CardSql} gathered, masked for its reader. */
final class CardJson {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final ResultSet row;
    private final Actor actor;

    CardJson(ResultSet row, Actor actor) {
        this.row = row;
        this.actor = actor;
    }

    List<CardChoice> choices() throws SQLException {
        return objects("choices").stream()
                .map(c -> new CardChoice(
                        uuid(c, "id"),
                        c.getString("code"),
                        c.getString("name"),
                        c.getString("contact"),
                        c.getJsonNumber("open").longValue()))
                .toList();
    }

    Optional<CardCustomer> customer() throws SQLException {
        String text = row.getString("customer");
        if (text == null) {
            return Optional.empty();
        }
        var c = parse(text).asJsonObject();
        var phones = objects("phones");
        return Optional.of(new CardCustomer(
                uuid(c, "id"),
                c.getString("code"),
                c.getString("name"),
                c.getString("customer_class"),
                c.getString("service_level"),
                c.getString("customer_group"),
                c.getString("status"),
                c.getString("owner_name"),
                Masking.email(actor, c.getString("email")),
                address(c),
                c.getString("notes"),
                phones.stream()
                        .filter(p -> p.isNull("contact_id"))
                        .map(this::phone)
                        .toList(),
                people(phones)));
    }

    private String address(JsonObject customer) {
        if (customer.isNull("address")) {
            return "";
        }
        var a = customer.getJsonObject("address");
        return Stream.of(
                        a.getString("province"),
                        a.getString("city"),
                        a.getString("district"),
                        Masking.street(actor, a.getString("street")))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private CardPhone phone(JsonObject p) {
        return new CardPhone(Masking.phone(actor, p.getString("entered")), p.getString("label"), flag(p, "calling"));
    }

    private List<CardPerson> people(List<JsonObject> phones) throws SQLException {
        return objects("people").stream()
                .map(t -> {
                    var own = phones.stream()
                            .filter(p -> text(p, "contact_id").equals(text(t, "id")))
                            .toList();
                    return new CardPerson(
                            t.getString("name"),
                            t.getString("department"),
                            own.stream()
                                    .findFirst()
                                    .map(p -> Masking.phone(actor, p.getString("entered")))
                                    .orElse(""),
                            own.stream().anyMatch(p -> flag(p, "calling")));
                })
                .toList();
    }

    List<CardUnit> units(LocalDate today) throws SQLException {
        return objects("units").stream().map(u -> unit(u, today)).toList();
    }

    private static CardUnit unit(JsonObject u, LocalDate today) {
        var cover = CoverCalculator.decide(facts(u), today, Optional.empty());
        return new CardUnit(
                uuid(u, "id"),
                u.getString("product"),
                u.getString("model"),
                u.getString("serial_number"),
                u.getString("status"),
                cover.verdict().name(),
                cover.covered(),
                cover.until(),
                cover.coverUntil(),
                date(u, "sold_on"),
                u.getBoolean("sold_by_us"),
                u.getInt("repair_count"));
    }

    private static CoverFacts facts(JsonObject u) {
        return new CoverFacts(
                new CoverTerms(
                        u.getString("cover_rule"),
                        u.getInt("return_days"),
                        u.getInt("exchange_days"),
                        u.getInt("cover_months"),
                        u.getInt("repair_warranty_days"),
                        u.getBoolean("starts_at_installation"),
                        u.getBoolean("needs_confirmation")),
                date(u, "sold_on"),
                date(u, "installed_on"),
                date(u, "exchanged_on"),
                u.isNull("stays")
                        ? List.of()
                        : u.getJsonArray("stays").getValuesAs(JsonObject.class).stream()
                                .map(s -> new RepairStay(date(s, "received_on").orElseThrow(), date(s, "returned_on")))
                                .toList(),
                u.getBoolean("sold_by_us") || u.getBoolean("evidence"));
    }

    List<CardDocument> documents() throws SQLException {
        return objects("documents").stream()
                .map(d -> new CardDocument(
                        uuid(d, "id"),
                        d.getString("kind"),
                        d.getString("number"),
                        d.getString("status"),
                        d.getBoolean("open"),
                        d.getString("about"),
                        instant(d, "at")))
                .toList();
    }

    List<CardSale> sales() throws SQLException {
        return objects("sales").stream()
                .map(s -> new CardSale(
                        uuid(s, "id"),
                        s.getString("number"),
                        date(s, "sold_on").orElseThrow(),
                        text(s, "what").orElse("")))
                .toList();
    }

    List<CardContact> contacts() throws SQLException {
        return objects("contacts").stream()
                .map(c -> new CardContact(
                        uuid(c, "id"),
                        instant(c, "at"),
                        c.getString("status"),
                        text(c, "agent"),
                        text(c, "category"),
                        text(c, "intent"),
                        text(c, "note")))
                .toList();
    }

    private List<JsonObject> objects(String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? List.of() : ((JsonArray) parse(text)).getValuesAs(JsonObject.class);
    }

    private static JsonValue parse(String text) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    private static UUID uuid(JsonObject object, String name) {
        return UUID.fromString(object.getString(name));
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
    }

    private static Optional<LocalDate> date(JsonObject object, String name) {
        return text(object, name).map(LocalDate::parse);
    }

    private static Instant instant(JsonObject object, String name) {
        return OffsetDateTime.parse(object.getString(name)).toInstant();
    }

    private static boolean flag(JsonObject object, String name) {
        return object.get(name) == JsonValue.TRUE;
    }
}
