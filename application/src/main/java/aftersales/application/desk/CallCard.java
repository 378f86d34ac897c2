package aftersales.application.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A call with all that the agent wants to know while it rings.
 *
 * @param match {@code NONE} while nothing was delivered, {@code KNOWN}, {@code MAYBE} when only a like number is on file,
 *     {@code UNKNOWN}, {@code WITHHELD}, {@code UNAVAILABLE}, {@code GARBLED}. Only {@code KNOWN} ever shows a customer
 *     before the agent has chosen one
 * @param number as delivered or typed, perhaps masked
 * @param mine whether the actor has taken the call
 * @param dismissed whether the actor has put the card away
 * @param actions names of what may be done with the call now
 * @param choices customers to choose from: several with that number or, for {@code MAYBE}, those with a like one
 * @param customer whose call it is, when that is known
 * @param units of that customer, those under cover first
 * @param documents requests and work orders, open ones first
 * @param contacts earlier calls, newest first
 */
public record CallCard(
        UUID id,
        int version,
        String status,
        String channel,
        Optional<String> line,
        Optional<String> lineName,
        String match,
        Optional<String> number,
        Optional<String> deliveredName,
        Instant startedAt,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt,
        int rings,
        Optional<UUID> agentId,
        Optional<String> agentName,
        boolean mine,
        boolean dismissed,
        Optional<String> category,
        Optional<String> intent,
        Optional<String> note,
        List<String> actions,
        List<CardChoice> choices,
        Optional<CardCustomer> customer,
        List<CardUnit> units,
        List<CardDocument> documents,
        List<CardSale> sales,
        List<CardContact> contacts) {
    public CallCard {
        actions = List.copyOf(actions);
        choices = List.copyOf(choices);
        units = List.copyOf(units);
        documents = List.copyOf(documents);
        sales = List.copyOf(sales);
        contacts = List.copyOf(contacts);
    }
}
