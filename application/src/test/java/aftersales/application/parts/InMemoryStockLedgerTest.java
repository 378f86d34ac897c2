package aftersales.application.parts;

import aftersales.domain.parts.PartId;
import aftersales.domain.parts.StockPlace;
import java.math.BigDecimal;
import java.util.UUID;

class InMemoryStockLedgerTest extends StockLedgerContract {
    private final InMemoryStockLedger ledger = new InMemoryStockLedger();

    @Override
    protected StockLedger ledger() {
        return ledger;
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }

    @Override
    protected PartId part() {
        return new PartId(UUID.randomUUID());
    }

    @Override
    protected BigDecimal at(PartId part, StockPlace place) {
        return ledger.at(part, place);
    }
}
