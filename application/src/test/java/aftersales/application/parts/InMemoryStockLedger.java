package aftersales.application.parts;

import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.parts.PartId;
import aftersales.domain.parts.StockMovement;
import aftersales.domain.parts.StockPlace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ledger in memory, with the promises of the port. */
public final class InMemoryStockLedger implements StockLedger {
    private final List<StockMovement> movements = new ArrayList<>();

    @Override
    public synchronized void append(List<StockMovement> added) {
        var all = new ArrayList<>(movements);
        all.addAll(added);
        for (var movement : added) {
            var there = sum(all, movement.part(), movement.place());
            if (there.signum() < 0) {
                throw new RuleBroken("parts.stock-short", movement.part().value(), movement.place(), there);
            }
        }
        requireOnePlaceEach(all);
        movements.addAll(added);
    }

    private static void requireOnePlaceEach(List<StockMovement> all) {
        record Piece(PartId part, String serial) {}
        var places = new HashMap<Piece, Map<StockPlace, BigDecimal>>();
        for (var movement : all) {
            movement.serial().ifPresent(serial -> places.computeIfAbsent(
                            new Piece(movement.part(), serial), piece -> new HashMap<>())
                    .merge(movement.place(), movement.quantity(), BigDecimal::add));
        }
        for (var sums : places.values()) {
            if (sums.values().stream().anyMatch(sum -> sum.signum() < 0)) {
                throw new RuleBroken("parts.serial-not-there");
            }
            if (sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(BigDecimal.ONE) > 0) {
                throw new RuleBroken("parts.serial-elsewhere");
            }
        }
    }

    private static BigDecimal sum(List<StockMovement> all, PartId part, StockPlace place) {
        return all.stream()
                .filter(m -> m.part().equals(part) && m.place().equals(place))
                .map(StockMovement::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What lies at a place. */
    public synchronized BigDecimal at(PartId part, StockPlace place) {
        return sum(movements, part, place);
    }

    public synchronized List<StockMovement> all() {
        return List.copyOf(movements);
    }

    @Override
    public synchronized List<StockMovement> standing(UUID document) {
        Set<UUID> reversed =
                movements.stream().flatMap(m -> m.reverses().stream()).collect(Collectors.toCollection(HashSet::new));
        return movements.stream()
                .filter(m ->
                        m.source().document().equals(document) && m.reverses().isEmpty() && !reversed.contains(m.id()))
                .toList();
    }

    @Override
    public synchronized boolean anyOf(PartId part) {
        return movements.stream()
                .filter(m -> m.part().equals(part))
                .collect(Collectors.groupingBy(
                        StockMovement::place,
                        Collectors.reducing(BigDecimal.ZERO, StockMovement::quantity, BigDecimal::add)))
                .values()
                .stream()
                .anyMatch(sum -> sum.signum() > 0);
    }
}
