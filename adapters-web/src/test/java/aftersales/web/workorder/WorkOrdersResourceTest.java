package aftersales.web.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.workorder.AcceptAssignment;
import aftersales.application.workorder.CompleteWorkOrder;
import aftersales.application.workorder.DeleteWorkOrder;
import aftersales.application.workorder.DispatchWorkOrder;
import aftersales.application.workorder.JobItem;
import aftersales.application.workorder.RecordWork;
import aftersales.application.workorder.StampArrival;
import aftersales.application.workorder.WorkOrderListItem;
import aftersales.application.workorder.WorkOrderQueries;
import aftersales.application.workorder.WorkOrderView;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.web.kernel.Fakes;
import aftersales.web.kernel.RestHarness;
import aftersales.web.review.TransitionsContract;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container here
class WorkOrdersResourceTest extends TransitionsContract {
    private static final UUID REQUEST = UUID.fromString("019aa000-0000-7000-8000-00000000f001");
    private static final String COMPLETION =
            """
            {"workedMinutes":90,"result":"FIXED","fault":"电容失效","solution":"更换电容","fees":[
             {"kind":"PARTS","description":"电容","unitPrice":{"amount":"35.00","currency":"CNY"}}]}""";

    @Override
    protected RestHarness rest() {
        ports.answers("create", new WorkOrderId(ID))
                .answers(
                        "view",
                        Fakes.blank(
                                WorkOrderView.class,
                                Map.of(
                                        "id",
                                        ID,
                                        "version",
                                        5,
                                        "number",
                                        "WO2611-000001",
                                        "allowedActions",
                                        List.of("SEND_BACK", "RATE"))))
                .answers("list", new Listing<>(List.of(), Optional.empty(), Optional.empty(), Optional.empty()))
                .answers("engineers", List.of())
                .answers("myJobs", List.of())
                .answers("history", List.of());
        var resource = ports.into(new WorkOrdersResource());
        resource.business =
                new BusinessSettings(ZoneId.of("Asia/Shanghai"), "CN", Optional.of("021"), Currency.getInstance("CNY"));
        return RestHarness.of(resource);
    }

    @Override
    protected String resource() {
        return "work-orders";
    }

    @Override
    protected Stream<Arguments> transitions() {
        return Stream.of(
                Arguments.of("dispatch", "{\"engineerIds\":[\"" + PERSON + "\"]}"),
                Arguments.of("accept", ""),
                Arguments.of("decline", "{\"reason\":\"休假\"}"),
                Arguments.of("depart", ""),
                Arguments.of("arrive", "{\"at\":\"2026-11-22T10:00:00+08:00\"}"),
                Arguments.of("start", ""),
                Arguments.of("pause", "{\"reason\":\"待料\"}"),
                Arguments.of("resume", ""),
                Arguments.of("record", "{\"fault\":\"电容失效\"}"),
                Arguments.of("complete", COMPLETION),
                Arguments.of("report-not-fixed", COMPLETION),
                Arguments.of("return", ""),
                Arguments.of("rate", "{\"engineerId\":\"" + PERSON + "\",\"stars\":5}"),
                Arguments.of("settle", ""),
                Arguments.of("send-back", "{\"reason\":\"照片不全\"}"),
                Arguments.of("cancel", "{\"reason\":\"重复\"}"),
                Arguments.of("audit", ""),
                Arguments.of("unaudit", "{\"reason\":\"工时写错\"}"));
    }

    @Test
    void makesAnOrderForARequest() {
        var answer = rest().post("/work-orders", "{\"requestId\":\"" + REQUEST + "\"}")
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().getJsonObject("links").keySet()).containsExactly("send-back", "rate");
        var missing = rest().call("POST", "/work-orders").send();
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.violations()).isEqualTo("requestId text.required");
    }

    @Test
    void takesAnEngineersStepForWhoeverPostsItWithNothing() {
        rest().call("POST", "/work-orders/" + ID + "/accept").ifMatch(4).send();
        assertThat(ports.last(AcceptAssignment.Command.class).engineer()).isEmpty();
        rest().post("/work-orders/" + ID + "/accept", "{\"engineerId\":\"" + PERSON + "\"}")
                .ifMatch(4)
                .send();
        assertThat(ports.last(AcceptAssignment.Command.class)
                        .engineer()
                        .orElseThrow()
                        .value())
                .isEqualTo(PERSON);
    }

    @Test
    void stampsInstantsWithTheirOffset() {
        rest().post("/work-orders/" + ID + "/arrive", "{\"at\":\"2026-11-22T10:00:00+08:00\"}")
                .ifMatch(4)
                .send();
        assertThat(ports.last(StampArrival.Command.class).at()).contains(Instant.parse("2026-11-22T02:00:00Z"));
        var local = rest().post("/work-orders/" + ID + "/arrive", "{\"at\":\"2026-11-22T10:00:00\"}")
                .ifMatch(4)
                .send();
        assertThat(local.status()).isEqualTo(400);
        assertThat(local.violations()).startsWith("at json.");
    }

    @Test
    void dispatchesToThoseNamedInTheirOrder() {
        var second = UUID.randomUUID();
        rest().post(
                        "/work-orders/" + ID + "/dispatch",
                        "{\"engineerIds\":[\"" + PERSON + "\",\"" + second
                                + "\"],\"appointment\":{\"from\":\"2026-11-22T02:00:00Z\",\"until\":\"2026-11-22T04:00:00Z\"}}")
                .ifMatch(4)
                .send();
        var command = ports.last(DispatchWorkOrder.Command.class);
        assertThat(command.engineers()).extracting(e -> e.value()).containsExactly(PERSON, second);
        assertThat(command.appointment()).isPresent();
        var turned = rest().post(
                        "/work-orders/" + ID + "/dispatch",
                        "{\"engineerIds\":[],\"appointment\":{\"from\":\"2026-11-22T04:00:00Z\",\"until\":\"2026-11-22T02:00:00Z\"}}")
                .ifMatch(4)
                .send();
        assertThat(turned.status()).isEqualTo(422);
        assertThat(turned.violations()).isEqualTo("until workorder.window-order");
    }

    @Test
    void readsACompletionWithItsFees() {
        rest().post("/work-orders/" + ID + "/complete", COMPLETION).ifMatch(4).send();
        var command = ports.last(CompleteWorkOrder.Command.class);
        assertThat(command.worked()).isEqualTo(Duration.ofMinutes(90));
        assertThat(command.report().fees()).singleElement().satisfies(fee -> {
            assertThat(fee.unitPrice()).isEqualByComparingTo("35.00");
            assertThat(fee.quantity()).isEqualByComparingTo("1");
        });
    }

    @Test
    void namesTheFeeThatIsWrong() {
        var shape = rest().post(
                        "/work-orders/" + ID + "/record", "{\"fees\":[{\"kind\":\"GIFT\",\"unitPrice\":\"35\"}]}")
                .ifMatch(4)
                .send();
        assertThat(shape.status()).isEqualTo(400);
        assertThat(shape.violations())
                .isEqualTo("fees[0].description text.required, fees[0].kind json.enum, fees[0].unitPrice json.object");
        var foreign = rest().post(
                        "/work-orders/" + ID + "/record",
                        "{\"fees\":[{\"kind\":\"PARTS\",\"description\":\"x\",\"unitPrice\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}]}")
                .ifMatch(4)
                .send();
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.violations()).isEqualTo("fees[0].unitPrice.currency billing.one-currency");
        assertThat(ports.commands()).noneMatch(RecordWork.Command.class::isInstance);
    }

    @Test
    void answersNothingWhenADeclinedJobIsOutOfSight() {
        var resource = ports.into(new WorkOrdersResource());
        resource.orders = new Gone();
        var answer = RestHarness.of(resource)
                .post("/work-orders/" + ID + "/decline", "{\"reason\":\"休假\"}")
                .ifMatch(4)
                .send();
        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void ordersEngineersAsAsked() {
        assertThat(rest().get("/work-orders/engineers").send().status()).isEqualTo(200);
        assertThat(rest().get("/work-orders/engineers?order=NAME").send().status())
                .isEqualTo(200);
        var answer = rest().get("/work-orders/engineers?order=HEIGHT").send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).isEqualTo("order workorder.unknown-order");
        assertThat(answer.body()).doesNotContain("\"message\":\"workorder.unknown-order\"");
    }

    @Test
    void listsJobsAndHistoryAndDeletes() {
        assertThat(rest().get("/work-orders/mine").send().status()).isEqualTo(200);
        assertThat(rest().get("/work-orders?state=OUT").send().status()).isEqualTo(200);
        assertThat(rest().get("/work-orders/" + ID + "/history").send().status())
                .isEqualTo(200);
        assertThat(rest().delete("/work-orders/" + ID).ifMatch(4).send().status())
                .isEqualTo(204);
        assertThat(ports.last(DeleteWorkOrder.Command.class).expectedVersion()).isEqualTo(4);
    }

    /** The engineer who declined does not see the order any more. */
    private static final class Gone implements WorkOrderQueries {
        @Override
        public Listing<WorkOrderListItem> list(ListRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WorkOrderView view(WorkOrderId id) {
            throw new NotFound("WorkOrder", id.value());
        }

        @Override
        public List<JobItem> myJobs() {
            return List.of();
        }
    }
}
