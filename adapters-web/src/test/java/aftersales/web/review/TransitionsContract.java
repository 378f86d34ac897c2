package aftersales.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Locked;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.workorder.WorkOrderAction;
import aftersales.domain.workorder.WorkOrderStatus;
import aftersales.web.kernel.Fakes;
import aftersales.web.kernel.RestHarness;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** What every transition of every document does over REST. */
public abstract class TransitionsContract {
    protected static final UUID ID = UUID.fromString("019aa000-0000-7000-8000-00000000f101");
    protected static final UUID PERSON = UUID.fromString("019aa000-0000-7000-8000-00000000e1e1");

    protected final Fakes ports = new Fakes();

    protected abstract RestHarness rest();

    /** {@code work-orders}. */
    protected abstract String resource();

    /** Each transition with a body that it accepts; an empty text is no body at all. */
    protected abstract Stream<Arguments> transitions();

    private RestHarness.Call call(String name, String body) {
        var path = "/" + resource() + "/" + ID + "/" + name;
        return body.isEmpty() ? rest().call("POST", path) : rest().post(path, body);
    }

    private void eachTransition(Supplier<RuntimeException> refusal, int status, String problem) {
        ports.refuses(refusal);
        transitions().forEach(t -> {
            var answer =
                    call((String) t.get()[0], (String) t.get()[1]).ifMatch(4).send();
            assertThat(answer.status()).as(t.get()[0] + ": " + answer.body()).isEqualTo(status);
            assertThat(answer.problem()).isEqualTo(problem);
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
        });
    }

    @Test
    void actsOnTheVersionThatTheCallerSaw() {
        transitions().forEach(t -> {
            var answer =
                    call((String) t.get()[0], (String) t.get()[1]).ifMatch(4).send();
            assertThat(answer.status()).as(t.get()[0] + ": " + answer.body()).isIn(200, 204);
        });
        assertThat(ports.commands())
                .hasSize((int) transitions().count())
                .allSatisfy(command -> assertThat(command.toString()).contains("expectedVersion=4"));
    }

    @Test
    void wantsToKnowWhichVersionTheCallerSaw() {
        transitions().forEach(t -> {
            assertThat(call((String) t.get()[0], (String) t.get()[1]).send().status())
                    .as((String) t.get()[0])
                    .isEqualTo(428);
            for (String tag : new String[] {"*", "4", "W/\"4\"", "\"abc\"", "\"99999999999\""}) {
                assertThat(call((String) t.get()[0], (String) t.get()[1])
                                .header("If-Match", tag)
                                .send()
                                .status())
                        .as(t.get()[0] + " " + tag)
                        .isEqualTo(412);
            }
        });
        assertThat(ports.commands()).isEmpty();
    }

    @Test
    void saysThatSomebodyElseWasFaster() {
        eachTransition(() -> new StaleVersion("WorkOrder", 5), 412, "stale-version");
    }

    @Test
    void namesTheStateAndWhatItAllows() {
        eachTransition(
                () -> new IllegalTransition(
                        WorkOrderStatus.PENDING, WorkOrderAction.ARRIVE, Set.of(WorkOrderAction.DISPATCH)),
                409,
                "illegal-transition");
        var first = transitions().findFirst().orElseThrow().get();
        var answer = call((String) first[0], (String) first[1]).ifMatch(4).send();
        assertThat(answer.json().getString("state")).isEqualTo("PENDING");
        assertThat(answer.json().getJsonArray("allowed").toString()).contains("DISPATCH");
    }

    @Test
    void saysByWhomAndWhenItWasAudited() {
        eachTransition(() -> new Locked("郑红", Instant.parse("2026-11-22T02:00:00Z")), 409, "locked");
        var first = transitions().findFirst().orElseThrow().get();
        var answer = call((String) first[0], (String) first[1]).ifMatch(4).send();
        assertThat(answer.body()).contains("郑红").contains("2026-11-22");
    }

    @Test
    void tellsWhoMayNotFromWhatIsNotThere() {
        eachTransition(() -> new Forbidden("WORK_ORDER_DISPATCH"), 403, "forbidden");
        eachTransition(() -> new NotFound("WorkOrder", ID), 404, "not-found");
        eachTransition(() -> new RuleBroken("review.not-audited", "WO1"), 422, "rule-broken");
        eachTransition(() -> new InvalidValue("reason", "text.required"), 422, "invalid-value");
    }

    @Test
    void knowsNoOtherTransitionsAndNoOtherIds() {
        assertThat(call("explode", "{}").ifMatch(4).send().status()).isEqualTo(404);
        assertThat(rest().post("/" + resource() + "/not-an-id/audit", "{}")
                        .ifMatch(4)
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesBodiesThatAreNotWhatTheyShouldBe() {
        transitions().forEach(t -> {
            if (!((String) t.get()[1]).isEmpty()) {
                var name = (String) t.get()[0];
                assertThat(call(name, "{").ifMatch(4).send().status()).as(name).isEqualTo(400);
                var unknown = call(name, "{\"colour\":\"red\"}").ifMatch(4).send();
                assertThat(unknown.status()).as(name).isEqualTo(400);
                assertThat(unknown.violations()).contains("colour json.unknown");
            }
        });
        assertThat(ports.commands()).isEmpty();
    }
}
