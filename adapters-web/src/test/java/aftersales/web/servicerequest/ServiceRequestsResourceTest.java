package aftersales.web.servicerequest;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.Listing;
import aftersales.application.servicerequest.AssignRequest;
import aftersales.application.servicerequest.CancelRequest;
import aftersales.application.servicerequest.ChangeRequest;
import aftersales.application.servicerequest.DeleteServiceRequest;
import aftersales.application.servicerequest.HoldRequest;
import aftersales.application.servicerequest.OpenServiceRequest;
import aftersales.application.servicerequest.RequestInput;
import aftersales.application.servicerequest.ServiceRequestView;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Violation;
import aftersales.domain.servicerequest.HoldReason;
import aftersales.domain.servicerequest.Priority;
import aftersales.domain.servicerequest.RequestChannel;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.web.kernel.Fakes;
import aftersales.web.kernel.RestHarness;
import aftersales.web.review.TransitionsContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

class ServiceRequestsResourceTest extends TransitionsContract {
    private static final UUID CUSTOMER = UUID.fromString("019aa000-0000-7000-8000-00000000c001");

    @Override
    protected RestHarness rest() {
        ports.answers("open", new ServiceRequestId(ID))
                .answers(
                        "view",
                        Fakes.blank(
                                ServiceRequestView.class,
                                Map.of(
                                        "id",
                                        ID,
                                        "version",
                                        5,
                                        "number",
                                        "SR2611-000001",
                                        "allowedActions",
                                        List.of("RESUME", "ESCALATE", "CHANGE"))))
                .answers("list", new Listing<>(List.of(), Optional.empty(), Optional.empty(), Optional.empty()))
                .answers("history", List.of());
        return RestHarness.of(ports.into(new ServiceRequestsResource()));
    }

    @Override
    protected String resource() {
        return "service-requests";
    }

    @Override
    protected Stream<Arguments> transitions() {
        return Stream.of(
                Arguments.of("assign", "{\"ownerId\":\"" + PERSON + "\"}"),
                Arguments.of("reject", "{\"reason\":\"不归我管\"}"),
                Arguments.of("accept", ""),
                Arguments.of("hold", "{\"reason\":\"WEATHER\",\"note\":\"台风\"}"),
                Arguments.of("resume", ""),
                Arguments.of("escalate", "{\"reason\":\"催促\"}"),
                Arguments.of("resolve", "{\"solution\":\"复位\"}"),
                Arguments.of("close", ""),
                Arguments.of("reopen", "{\"reason\":\"又坏了\"}"),
                Arguments.of("cancel", "{\"reason\":\"重复\"}"),
                Arguments.of("audit", ""),
                Arguments.of("unaudit", "{\"reason\":\"工时写错\"}"));
    }

    @Test
    void opensARequest() {
        var answer = rest().post(
                        "/service-requests",
                        "{\"customerId\":\"" + CUSTOMER
                                + "\",\"faultText\":\"不制冷\",\"priority\":\"HIGH\",\"expectedMinutes\":90}")
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("ETag")).contains("\"5\"");
        assertThat(answer.header("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/service-requests/" + ID));
        var command = ports.last(OpenServiceRequest.Command.class);
        assertThat(command.customer().value()).isEqualTo(CUSTOMER);
        assertThat(command.channel()).isEqualTo(RequestChannel.MACHINE);
        assertThat(command.input().priority()).isEqualTo(Priority.HIGH);
        assertThat(command.input().expectedDuration()).isEqualTo(Duration.ofMinutes(90));
        assertThat(command.type()).isEmpty();
    }

    @Test
    void linksWhatCanBeDoneNextInTheOrderOfTheLife() {
        var links = rest().get("/service-requests/" + ID).send().json().getJsonObject("links");
        assertThat(links.keySet()).containsExactly("resume", "escalate", "change");
        assertThat(links.getString("resume")).isEqualTo("/api/v1/service-requests/" + ID + "/resume");
        assertThat(links.getString("change")).isEqualTo("/api/v1/service-requests/" + ID);
    }

    @Test
    void changesARequest() {
        var answer = rest().put("/service-requests/" + ID, "{\"faultText\":\"不制热\"}")
                .ifMatch(4)
                .send();
        assertThat(answer.status()).isEqualTo(200);
        var command = ports.last(ChangeRequest.Command.class);
        assertThat(command.expectedVersion()).isEqualTo(4);
        assertThat(command.input()).isEqualTo(RequestInput.of("不制热"));
        assertThat(rest().put("/service-requests/" + ID, "{}").send().status()).isEqualTo(428);
    }

    @Test
    void deletesARequest() {
        var answer = rest().delete("/service-requests/" + ID).ifMatch(4).send();
        assertThat(answer.status()).isEqualTo(204);
        assertThat(ports.last(DeleteServiceRequest.Command.class).expectedVersion())
                .isEqualTo(4);
        assertThat(rest().delete("/service-requests/" + ID).send().status()).isEqualTo(428);
    }

    @Test
    void handsOverWhatATransitionIsTold() {
        rest().post("/service-requests/" + ID + "/assign", "{\"ownerId\":\"" + PERSON + "\"}")
                .ifMatch(1)
                .send();
        assertThat(ports.last(AssignRequest.Command.class).owner().value()).isEqualTo(PERSON);
        rest().post("/service-requests/" + ID + "/hold", "{\"reason\":\"WAITING_PARTS\"}")
                .ifMatch(1)
                .send();
        assertThat(ports.last(HoldRequest.Command.class).reason()).isEqualTo(HoldReason.WAITING_PARTS);
    }

    /** No body is an empty object: what the use case says of an empty reason is then said by field. */
    @Test
    void takesNoBodyForOneWithNothingInIt() {
        assertThat(rest().call("POST", "/service-requests/" + ID + "/cancel")
                        .ifMatch(4)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(ports.last(CancelRequest.Command.class).reason()).isEmpty();
        var assign = rest().call("POST", "/service-requests/" + ID + "/assign")
                .ifMatch(4)
                .send();
        assertThat(assign.status()).isEqualTo(422);
        assertThat(assign.violations()).isEqualTo("ownerId text.required");
        var open = rest().call("POST", "/service-requests").send();
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.violations()).isEqualTo("customerId text.required");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var shape = rest().post(
                        "/service-requests",
                        "{\"customerId\":\"x\",\"priority\":\"MAYBE\",\"expectedMinutes\":\"long\",\"newUnit\":{}}")
                .send();
        assertThat(shape.status()).isEqualTo(400);
        assertThat(shape.violations())
                .isEqualTo("customerId json.uuid, expectedMinutes json.whole-number, newUnit.productId text.required, "
                        + "newUnit.serialNumber text.required, priority json.enum");
        ports.refuses(() -> new InvalidValue(
                List.of(Violation.of("faultText", "text.required"), Violation.of("phone", "text.too-long", 40))));
        var meaning = rest().post("/service-requests", "{\"customerId\":\"" + CUSTOMER + "\"}")
                .send();
        assertThat(meaning.status()).isEqualTo(422);
        assertThat(meaning.violations()).isEqualTo("faultText text.required, phone text.too-long");
    }

    @Test
    void listsAndTellsItsHistory() {
        assertThat(rest().get("/service-requests?open=true&limit=5&sort=-openedAt")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(rest().get("/service-requests?limit=0").send().status()).isEqualTo(422);
        assertThat(rest().get("/service-requests?open=true&open=false").send().status())
                .isEqualTo(422);
        assertThat(rest().get("/service-requests/" + ID + "/history").send().status())
                .isEqualTo(200);
    }
}
