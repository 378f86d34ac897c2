package aftersales.persistence.parts;

import aftersales.application.parts.StockLedger;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.parts.PartId;
import aftersales.domain.parts.StockMovement;
import aftersales.domain.parts.StockPlace;
import aftersales.domain.parts.StockPlaceKind;
import aftersales.domain.parts.StockSource;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.util.PSQLException;

/**
 * The ledger in {@code parts.movement}. One statement takes all movements in; a trigger keeps the sums, in one order for all
 * writers, and refuses what would go below zero.
 */
@ApplicationScoped
class JpaStockLedger implements StockLedger {
    private static final String REFUSED = "AF010";

    private static final String INSERT =
            """
            insert into parts.movement (id, part_id, place_kind, place_id, quantity, serial, source_kind, source_id,
                                        source_number, line_id, reverses, at)
            select cast(m.id as uuid), cast(m.part as uuid), m.place_kind, cast(m.place as uuid), cast(m.quantity as numeric),
                   nullif(m.serial, ''), m.source_kind, cast(m.source as uuid), m.source_number, cast(m.line as uuid),
                   cast(nullif(m.reverses, '') as uuid), cast(m.at as timestamptz)
            from unnest(:ids, :parts, :placeKinds, :places, :quantities, :serials, :sourceKinds, :sources, :sourceNumbers,
                        :lines, :reverses, :times)
                as m (id, part, place_kind, place, quantity, serial, source_kind, source, source_number, line, reverses, at)""";

    private final EntityManager em;
    private final Writes writes;
    private final Reads reads;

    @Inject
    JpaStockLedger(EntityManager em, Writes writes, @ReadDb Reads reads) {
        this.em = em;
        this.writes = writes;
        this.reads = reads;
    }

    @Override
    public void append(List<StockMovement> movements) {
        if (movements.isEmpty()) {
            return;
        }
        try {
            // only movements of audited work orders are locked
            writes.flushing("WorkOrder", 0, Map.of(), () -> insert(movements));
        } catch (PersistenceException e) {
            throw refusal(e).orElseThrow(() -> e);
        }
    }

    private void insert(List<StockMovement> all) {
        em.createNativeQuery(INSERT)
                .setParameter("ids", texts(all, m -> m.id().toString()))
                .setParameter("parts", texts(all, m -> m.part().value().toString()))
                .setParameter("placeKinds", texts(all, m -> m.place().kind().name()))
                .setParameter("places", texts(all, m -> m.place().id().toString()))
                .setParameter("quantities", texts(all, m -> m.quantity().toPlainString()))
                .setParameter("serials", texts(all, m -> m.serial().orElse("")))
                .setParameter("sourceKinds", texts(all, m -> m.source().kind().name()))
                .setParameter("sources", texts(all, m -> m.source().document().toString()))
                .setParameter("sourceNumbers", texts(all, m -> m.source().number()))
                .setParameter("lines", texts(all, m -> m.line().toString()))
                .setParameter(
                        "reverses",
                        texts(all, m -> m.reverses().map(UUID::toString).orElse("")))
                .setParameter("times", texts(all, m -> m.at().toString()))
                .executeUpdate();
    }

    private static String[] texts(List<StockMovement> movements, Function<StockMovement, String> field) {
        return movements.stream().map(field).toArray(String[]::new);
    }

    /** The trigger's detail is {@code what|part|place|…}. */
    private Optional<RuleBroken> refusal(PersistenceException thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof PSQLException database
                    && REFUSED.equals(database.getSQLState())
                    && database.getServerErrorMessage() != null) {
                var told = database.getServerErrorMessage().getDetail().split("\\|", -1);
                var refusal = refusal(told, part(told[1]), place(told[2]));
                refusal.initCause(thrown);
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static RuleBroken refusal(String[] told, String part, String place) {
        return switch (told[0]) {
            case "SHORT" -> new RuleBroken("parts.stock-short", part, place, told[3], told[4]);
            case "NOT_THERE" -> new RuleBroken("parts.serial-not-there", part, place, told[3]);
            default -> new RuleBroken("parts.serial-elsewhere", part, told[3]);
        };
    }

    private String part(String id) {
        return reads.one(
                        "select code || ' ' || name from parts.part where id = cast(:id as uuid)",
                        Map.of("id", id),
                        (rs, context) -> rs.getString(1))
                .orElse(id);
    }

    private String place(String id) {
        return reads.one(
                        """
                        select name from parts.location where id = cast(:id as uuid)
                        union all select display_name from identity.app_user where id = cast(:id as uuid)""",
                        Map.of("id", id),
                        (rs, context) -> rs.getString(1))
                .orElse(id);
    }

    @Override
    public List<StockMovement> standing(UUID document) {
        List<?> rows = em.createNativeQuery(
                        """
                        select m.id, m.part_id, m.place_kind, m.place_id, m.quantity, m.serial, m.source_kind, m.source_id,
                               m.source_number, m.line_id, m.at
                        from parts.movement m
                        where m.source_id = :document and m.reverses is null
                          and not exists (select 1 from parts.movement r where r.reverses = m.id)
                        order by m.seq""",
                        Tuple.class)
                .setParameter("document", document)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(JpaStockLedger::movement)
                .toList();
    }

    private static StockMovement movement(Tuple row) {
        return new StockMovement(
                row.get("id", UUID.class),
                new PartId(row.get("part_id", UUID.class)),
                new StockPlace(
                        StockPlaceKind.valueOf(row.get("place_kind", String.class)), row.get("place_id", UUID.class)),
                row.get("quantity", BigDecimal.class).stripTrailingZeros(),
                Optional.ofNullable(row.get("serial", String.class)),
                new StockSource(
                        StockSource.Kind.valueOf(row.get("source_kind", String.class)),
                        row.get("source_id", UUID.class),
                        row.get("source_number", String.class)),
                row.get("line_id", UUID.class),
                Optional.empty(),
                row.get("at", Instant.class));
    }

    @Override
    public boolean anyOf(PartId part) {
        List<?> rows = em.createNativeQuery(
                        "select 1 from parts.balance where part_id = :part and quantity > 0 limit 1")
                .setParameter("part", part.value())
                .getResultList();
        return !rows.isEmpty();
    }
}
