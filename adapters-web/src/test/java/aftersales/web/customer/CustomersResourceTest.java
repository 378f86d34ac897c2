package aftersales.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.customer.CallerMatches;
import aftersales.application.customer.ChangeCustomer;
import aftersales.application.customer.CustomerListItem;
import aftersales.application.customer.CustomerMatch;
import aftersales.application.customer.CustomerQueries;
import aftersales.application.customer.CustomerView;
import aftersales.application.customer.LookUpCaller;
import aftersales.application.customer.PhoneView;
import aftersales.application.customer.RegisterCustomer;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.domain.customer.CustomerClass;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.customer.ServiceLevel;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.web.kernel.RestHarness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container here
class CustomersResourceTest {
    private static final UUID ID = UUID.fromString("019aa000-0000-7000-8000-00000000c001");

    private final List<RegisterCustomer.Command> registered = new ArrayList<>();
    private final List<ChangeCustomer.Command> changed = new ArrayList<>();
    private boolean duplicate;

    private final CustomerQueries queries = new CustomerQueries() {
        @Override
        public Listing<CustomerListItem> list(ListRequest request) {
            return new Listing<>(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public CustomerView view(CustomerId id) {
            return new CustomerView(
                    id.value(),
                    3,
                    "C-1",
                    "张三",
                    "",
                    "CONSUMER",
                    "KEY",
                    "",
                    "GOLD",
                    "",
                    "ACTIVE",
                    Optional.empty(),
                    "陈经理",
                    "z@example.com",
                    "备注",
                    false,
                    List.of(new PhoneView("+8613800138000", "138 0013 8000", "MOBILE", true)),
                    List.of(),
                    List.of(),
                    Instant.parse("2026-11-22T02:00:00Z"));
        }

        @Override
        public List<CustomerListItem> duplicates(String name, List<String> phones) {
            return List.of();
        }
    };

    private RestHarness rest() {
        var resource = new CustomersResource();
        resource.customers = queries;
        resource.register = command -> {
            registered.add(command);
            if (duplicate) {
                throw new Conflict("customer.possible-duplicate", "C-7");
            }
            return new CustomerId(ID);
        };
        resource.change = changed::add;
        resource.callers = new LookUpCaller() {
            @Override
            public CallerMatches lookUp(String phone, Optional<String> line) {
                return new CallerMatches(
                        "KNOWN",
                        Optional.of(new PhoneView("+8613800138000", phone, "MOBILE", false)),
                        List.of(new CustomerMatch(
                                ID, "C-1", "张三", "CONSUMER", "GOLD", "", "ACTIVE", "", "+8613800138000")));
            }

            @Override
            public CallerMatches lookUp(PhoneNumber number) {
                return lookUp(number.entered(), Optional.empty());
            }
        };
        return RestHarness.of(resource);
    }

    @Test
    void opensAFileAndAnswersIt() {
        var answer = rest().post(
                        "/customers",
                        "{\"name\":\"张三\",\"customerClass\":\"COMPANY\",\"phones\":[{\"number\":\"13800138000\"}]}")
                .send();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).contains("\"3\"");
        var command = registered.get(0);
        assertThat(command.profile().customerClass()).isEqualTo(CustomerClass.COMPANY);
        assertThat(command.profile().level()).isEqualTo(ServiceLevel.STANDARD);
        assertThat(command.reach().phones().get(0).number()).isEqualTo("13800138000");
        assertThat(command.allowDuplicate()).isFalse();
    }

    @Test
    void answersAConflictForAPossibleDuplicate() {
        duplicate = true;
        var answer = rest().post("/customers", "{\"name\":\"张三\"}").send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().getString("detail")).contains("C-7");
    }

    @Test
    void looksUpACallerWithoutPuttingTheNumberIntoAnAddress() {
        var answer = rest().post("/customers/lookup", "{\"phone\":\"138 0013 8000\"}")
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("status")).isEqualTo("KNOWN");
        assertThat(answer.json().getString("number")).isEqualTo("+8613800138000");
        assertThat(answer.json().getString("entered")).isEqualTo("138 0013 8000");
        assertThat(answer.json().getJsonArray("matches")).hasSize(1);
        assertThat(rest().post("/customers/lookup", "{}").send().violations()).isEqualTo("phone text.required");
    }

    @Test
    void needsTheVersionThatWasSeen() {
        assertThat(rest().patch("/customers/" + ID, "{}").send().status()).isEqualTo(428);
        assertThat(rest().patch("/customers/" + ID, "{}")
                        .header("If-Match", "\"x\"")
                        .send()
                        .status())
                .isEqualTo(412);
        assertThat(changed).isEmpty();
    }

    @Test
    void leavesAloneWhatAPatchDoesNotName() {
        var answer = rest().patch("/customers/" + ID, "{\"name\":\"张三丰\",\"notes\":\"\"}")
                .ifMatch(3)
                .send();
        assertThat(answer.status()).isEqualTo(200);
        var command = changed.get(0);
        assertThat(command.expectedVersion()).isEqualTo(3);
        assertThat(command.profile().name()).isEqualTo("张三丰");
        assertThat(command.profile().notes()).contains("");
        assertThat(command.profile().type()).contains("KEY");
        assertThat(command.profile().level()).isEqualTo(ServiceLevel.GOLD);
        assertThat(command.reach()).isEmpty();
    }

    @Test
    void keepsTheNumbersWhenOnlyTheMailChanges() {
        rest().patch("/customers/" + ID, "{\"email\":\"neu@example.com\"}")
                .ifMatch(3)
                .send();
        var reach = changed.get(0).reach().orElseThrow();
        assertThat(reach.email()).contains("neu@example.com");
        assertThat(reach.phones()).extracting(p -> p.number()).containsExactly("138 0013 8000");
    }

    @Test
    void refusesAnUnknownClassNamingTheKnownOnes() {
        var answer = rest().post("/customers", "{\"name\":\"张三\",\"customerClass\":\"PERSON\"}")
                .send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.violations()).isEqualTo("customerClass json.enum");
    }
}
