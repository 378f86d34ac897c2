package aftersales.application.parts;

import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.kernel.Validation;
import aftersales.domain.parts.Quantity;
import aftersales.domain.parts.StockLine;
import aftersales.domain.parts.StockMovement;
import aftersales.domain.parts.StockPlace;
import aftersales.domain.parts.StockSource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@UseCase
class UsePartsService implements UseParts {
    private final StockLedger ledger;
    private final SerialNumbers serials;
    private final Ids ids;
    private final Clock clock;

    @Inject
    UsePartsService(StockLedger ledger, SerialNumbers serials, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.serials = serials;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a set of movements of one line comes to, whatever their ids. */
    private record Taken(StockPlace place, UUID part, BigDecimal quantity, Set<String> serials) {
        static Taken of(List<StockMovement> movements) {
            var first = movements.get(0);
            return new Taken(
                    first.place(),
                    first.part().value(),
                    movements.stream()
                            .map(StockMovement::quantity)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .stripTrailingZeros(),
                    movements.stream().flatMap(m -> m.serial().stream()).collect(Collectors.toSet()));
        }
    }

    @Override
    public void use(Command command) {
        var now = clock.instant();
        var source = new StockSource(StockSource.Kind.WORK_ORDER, command.order(), command.number());
        var standing = byLine(ledger.standing(command.order()));
        var wanted = wanted(command.uses(), source, now);
        var lines = new HashSet<>(standing.keySet());
        lines.addAll(wanted.keySet());
        var movements = new ArrayList<StockMovement>();
        for (var line : lines) {
            var old = standing.getOrDefault(line, List.of());
            var fresh = wanted.getOrDefault(line, List.of());
            if (old.isEmpty() || fresh.isEmpty() || !Taken.of(old).equals(Taken.of(fresh))) {
                old.forEach(movement -> movements.add(movement.reversal(ids.next(), now)));
                movements.addAll(fresh);
            }
        }
        if (!movements.isEmpty()) {
            ledger.append(movements);
        }
    }

    private Map<UUID, List<StockMovement>> wanted(List<Use> uses, StockSource source, Instant now) {
        var v = new Validation();
        var movements = new ArrayList<StockMovement>();
        for (int i = 0; i < uses.size(); i++) {
            var use = uses.get(i);
            v.check("parts[" + i + "]", () -> line(use))
                    .ifPresent(line -> movements.addAll(StockMovement.of(
                            line, StockPlace.engineer(use.engineer()), false, source, ids::next, now)));
        }
        v.throwIfInvalid();
        return byLine(movements);
    }

    private StockLine line(Use use) {
        var line = new StockLine(use.line(), use.part(), new Quantity(use.quantity()), use.serials());
        serials.require(line);
        return line;
    }

    private static Map<UUID, List<StockMovement>> byLine(List<StockMovement> movements) {
        return movements.stream()
                .collect(Collectors.groupingBy(StockMovement::line, HashMap::new, Collectors.toList()));
    }
}
