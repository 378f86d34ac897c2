package aftersales.verification;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People and programs at work: requests are opened and assigned, sales are pushed, each under a key of its own. What was
 * acknowledged is remembered, and so is what was in doubt when the connection broke.
 */
final class MixedWork {
    private static final int TOO_MANY_TRIES = 600;

    private final String run;
    private final AtomicInteger operations = new AtomicInteger();
    private final Queue<Operation> inDoubt = new ConcurrentLinkedQueue<>();
    private final Queue<String> toAssign = new ConcurrentLinkedQueue<>();
    private final Map<String, String> opened = new ConcurrentHashMap<>();
    private final Map<String, Boolean> assigned = new ConcurrentHashMap<>();
    private final Map<String, Boolean> sold = new ConcurrentHashMap<>();
    private final String customer;
    private final String unit;
    private final String person;

    MixedWork(String run, String customer, String unit, String person) {
        this.run = run;
        this.customer = customer;
        this.unit = unit;
        this.person = person;
    }

    private enum Kind {
        OPEN,
        ASSIGN,
        SELL
    }

    /** @param subject the request's id, or what names the new record */
    private record Operation(Kind kind, String key, String subject, String path, String body) {}

    /** Works until it is told to stop or the connection breaks. */
    void work(Rest rest, Random random, AtomicBoolean stop) {
        while (!stop.get()) {
            var operation = next(random);
            try {
                var answer = send(rest, operation);
                if (answer.isEmpty()) {
                    inDoubt.add(operation);
                    return;
                }
                acknowledged(operation, answer.get());
            } catch (IOException e) {
                inDoubt.add(operation);
                return;
            }
        }
    }

    /** Sends again what was in doubt: each must end as one effect. */
    void settle(Rest rest) throws IOException, InterruptedException {
        for (var operation = inDoubt.poll(); operation != null; operation = inDoubt.poll()) {
            Optional<JsonObject> answer = Optional.empty();
            for (int tries = 0; answer.isEmpty(); tries++) {
                if (tries == TOO_MANY_TRIES) {
                    throw new AssertionError("never answered: " + operation);
                }
                answer = send(rest, operation);
                Thread.sleep(answer.isEmpty() ? 50 : 0);
            }
            acknowledged(operation, answer.get());
        }
    }

    private Operation next(Random random) {
        String name = run + "-" + operations.incrementAndGet();
        String request = random.nextInt(3) == 0 ? toAssign.poll() : null;
        if (request != null) {
            return new Operation(
                    Kind.ASSIGN,
                    name,
                    request,
                    "api/v1/service-requests/" + request + "/assign",
                    Json.createObjectBuilder().add("ownerId", person).build().toString());
        }
        return random.nextInt(4) == 0 ? sale(name) : request(name);
    }

    private Operation request(String name) {
        var body = Json.createObjectBuilder()
                .add("customerId", customer)
                .add("unitId", unit)
                .add("faultText", name)
                .build();
        return new Operation(Kind.OPEN, name, name, "api/v1/service-requests", body.toString());
    }

    private static Operation sale(String name) {
        return new Operation(
                Kind.SELL,
                name,
                name,
                "api/v1/sales",
                """
                {"externalId": "%1$s", "soldOn": "2026-01-10",
                 "customer": {"code": "C-%1$s", "name": "Customer %1$s", "phones": []},
                 "lines": [{"product": {"code": "AC-1", "name": "Air conditioner"}, "serialNumbers": ["SN-%1$s"]}]}"""
                        .formatted(name));
    }

    /** @return empty when the answer does not tell whether it was done */
    private static Optional<JsonObject> send(Rest rest, Operation operation) throws IOException {
        var keyed = rest.with("Idempotency-Key", operation.key());
        if (operation.kind() == Kind.ASSIGN) {
            keyed = keyed.with("If-Match", "\"0\"");
        }
        var answer = keyed.post(operation.path(), operation.body());
        if (answer.status() >= 500 || answer.status() == 409) {
            return Optional.empty();
        }
        if (answer.status() >= 300) {
            throw new AssertionError(operation + ": " + answer);
        }
        return Optional.of(answer.json());
    }

    private void acknowledged(Operation operation, JsonObject answer) {
        switch (operation.kind()) {
            case OPEN -> {
                opened.put(answer.getString("id"), operation.subject());
                toAssign.add(answer.getString("id"));
            }
            case ASSIGN -> assigned.put(operation.subject(), true);
            case SELL -> sold.put(operation.subject(), true);
        }
    }

    int acknowledgements() {
        return opened.size() + assigned.size() + sold.size();
    }

    /** Ids of requests. */
    List<String> opened() {
        return List.copyOf(opened.keySet());
    }

    /** Ids of requests. */
    List<String> assigned() {
        return List.copyOf(assigned.keySet());
    }

    /** External ids of sales. */
    List<String> sold() {
        return List.copyOf(sold.keySet());
    }
}
