package aftersales.persistence.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.ListRequest;
import aftersales.application.parts.PartView;
import aftersales.application.parts.Parts;
import aftersales.application.parts.PartsContract;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import aftersales.domain.parts.Part;
import aftersales.domain.parts.PartId;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaPartsTest extends PartsContract {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private final JdbiPartQueries queries = new JdbiPartQueries(PERSISTENCE.reads(), PERSISTENCE.acting());

    @Override
    protected Parts parts() {
        return new JpaParts(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.clock());
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return PERSISTENCE.asAdministrator(work);
    }

    private static <T> T asOneWithout(Permission right, Supplier<T> work) {
        var actor = new Actor(
                Optional.empty(),
                "某人",
                Set.of(Permission.PART_VIEW),
                RowScope.OWN,
                Optional.empty(),
                Optional.empty(),
                Door.REST);
        assertThat(actor.has(right)).isFalse();
        return PERSISTENCE.acting().as(actor, work);
    }

    private List<PartView> listed(ListRequest request) {
        return PERSISTENCE
                .acting()
                .as(TestPersistence.administrator(), () -> queries.list(request))
                .items();
    }

    @Test
    void findsByCodeNameAndModel() {
        var code = code();
        var part = saved(Part.register(new PartId(UUID.randomUUID()), data(code, "四通阀_" + code, "96.00"), NOW));
        var id = part.state().id().value();
        for (var text : List.of(code, "四通阀_" + code, "kfr-50")) {
            var request = new ListRequest(
                    Optional.of(text), java.util.Map.of(), Optional.empty(), Optional.empty(), 200, false);
            assertThat(listed(request)).extracting(PartView::id).contains(id);
        }
        assertThat(listed(ListRequest.firstPage().limit(200).filter("returnable", "false")))
                .extracting(PartView::id)
                .doesNotContain(id);
    }

    @Test
    void sortsByPriceAndShowsIt() {
        var cheap = saved(Part.register(new PartId(UUID.randomUUID()), data(code(), "垫圈", "0.01"), NOW));
        var request = new ListRequest(
                Optional.of("垫圈"), java.util.Map.of(), Optional.of("-price"), Optional.empty(), 10, false);
        assertThat(listed(request))
                .filteredOn(view -> view.id().equals(cheap.state().id().value()))
                .singleElement()
                .satisfies(view -> assertThat(view.price())
                        .hasValueSatisfying(price -> assertThat(price.amount()).isEqualTo("0.01")));
    }

    @Test
    void keepsPricesFromThoseWhoMayNotSeeThem() {
        var id = stored(code()).state().id();
        assertThat(asOneWithout(Permission.PRICE_VIEW, () -> queries.view(id)).price())
                .isEmpty();
    }

    @Test
    void showsTheHistoryOnlyOfPartsThatExist() {
        var visibility = new PartVisibility(queries);
        assertThat(visibility.kind()).isEqualTo("Part");
        assertThatThrownBy(() -> visibility.requireVisible(UUID.randomUUID())).isInstanceOf(NotFound.class);
        var id = stored(code()).state().id().value();
        visibility.requireVisible(id);
    }
}
