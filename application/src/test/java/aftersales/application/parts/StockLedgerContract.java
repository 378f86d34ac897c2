package aftersales.application.parts;

import static aftersales.domain.parts.StockDocuments.line;
import static aftersales.domain.parts.StockDocuments.posted;
import static aftersales.domain.parts.StockDocuments.receipt;
import static aftersales.domain.parts.StockDocuments.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.parts.PartId;
import aftersales.domain.parts.StockDocuments;
import aftersales.domain.parts.StockLocationId;
import aftersales.domain.parts.StockMovement;
import aftersales.domain.parts.StockPlace;
import aftersales.domain.parts.StockSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every ledger promises; run against the fake and against PostgreSQL. */
public abstract class StockLedgerContract {
    protected final StockPlace store = StockPlace.store(new StockLocationId(UUID.randomUUID()));
    protected final StockPlace otherStore = StockPlace.store(new StockLocationId(UUID.randomUUID()));
    protected final StockPlace engineer = StockPlace.engineer(new UserId(UUID.randomUUID()));

    protected abstract StockLedger ledger();

    /** Runs {@code work} in a transaction of its own. */
    protected abstract void inTransaction(Runnable work);

    /** A part that is known to the part master. */
    protected abstract PartId part();

    protected abstract BigDecimal at(PartId part, StockPlace place);

    protected final void append(List<StockMovement> movements) {
        inTransaction(() -> ledger().append(movements));
    }

    private void refused(String code, List<StockMovement> movements) {
        assertThatThrownBy(() -> append(movements))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo(code);
    }

    @Test
    void addsUp() {
        var part = part();
        append(posted(receipt(store, line(part, 5), line(part, 2))));
        append(posted(transfer(store, engineer, line(part, 3))));
        assertThat(at(part, store)).isEqualByComparingTo("4");
        assertThat(at(part, engineer)).isEqualByComparingTo("3");
    }

    @Test
    void givesNothingThatIsNotThere() {
        var part = part();
        refused("parts.stock-short", posted(transfer(store, engineer, line(part, 1))));
        append(posted(receipt(store, line(part, 5))));
        refused("parts.stock-short", posted(transfer(store, engineer, line(part, 3), line(part, 3))));
        assertThat(at(part, store)).isEqualByComparingTo("5");
        assertThat(at(part, engineer)).isZero();
    }

    @Test
    void takesAllOrNothing() {
        var plenty = part();
        var none = part();
        append(posted(receipt(store, line(plenty, 5))));
        refused("parts.stock-short", posted(transfer(store, engineer, line(plenty, 1), line(none, 1))));
        assertThat(at(plenty, store)).isEqualByComparingTo("5");
    }

    @Test
    void countsWhatComesAndGoesInOneStepTogether() {
        var part = part();
        append(posted(receipt(store, line(part, 1))));
        var step = new ArrayList<>(posted(transfer(store, engineer, line(part, 2))));
        step.addAll(posted(receipt(store, line(part, 1))));
        append(step);
        assertThat(at(part, store)).isZero();
        assertThat(at(part, engineer)).isEqualByComparingTo("2");
    }

    @Test
    void keepsAPieceWithASerialNumberAtOnePlace() {
        var part = part();
        append(posted(receipt(store, line(part, 2, "A", "B"))));
        refused("parts.serial-elsewhere", posted(receipt(otherStore, line(part, 1, "A"))));
        append(posted(transfer(store, engineer, line(part, 1, "A"))));
        refused("parts.serial-not-there", posted(transfer(store, otherStore, line(part, 1, "A"))));
        append(posted(transfer(engineer, otherStore, line(part, 1, "A"))));
        assertThat(at(part, otherStore)).isEqualByComparingTo("1");
        assertThat(at(part, store)).isEqualByComparingTo("1");
    }

    @Test
    void knowsWhatStillStandsOfADocument() {
        var part = part();
        append(posted(receipt(store, line(part, 5))));
        append(posted(transfer(store, engineer, line(part, 5))));
        var source = new StockSource(StockSource.Kind.WORK_ORDER, UUID.randomUUID(), "WO2611-000009");
        var used = StockMovement.of(line(part, 2), engineer, false, source, UUID::randomUUID, StockDocuments.NOW);
        append(used);
        inTransaction(() -> assertThat(ledger().standing(source.document())).isEqualTo(used));
        append(List.of(used.get(0).reversal(UUID.randomUUID(), StockDocuments.NOW)));
        inTransaction(() -> assertThat(ledger().standing(source.document())).isEmpty());
        assertThat(at(part, engineer)).isEqualByComparingTo("5");
    }

    @Test
    void tellsWhetherAnyIsLeft() {
        var part = part();
        inTransaction(() -> assertThat(ledger().anyOf(part)).isFalse());
        append(posted(receipt(store, line(part, 1))));
        inTransaction(() -> assertThat(ledger().anyOf(part)).isTrue());
    }
}
