package aftersales.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.Open;
import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which right each port of identity asks for; the list is what was reviewed. */
class PortRightsTest {

    static Stream<Arguments> reviewed() {
        return Stream.of(
                Arguments.of(ActorOf.class, "open"),
                Arguments.of(AuthenticateToken.class, "open"),
                Arguments.of(ChangeOwnPassword.class, "open"),
                Arguments.of(ChangeUser.class, "USER_MANAGE"),
                Arguments.of(ChooseLanguage.class, "open"),
                Arguments.of(CreateMachineToken.class, "TOKEN_MANAGE"),
                Arguments.of(CreateUser.class, "USER_MANAGE"),
                Arguments.of(DisableUser.class, "USER_MANAGE"),
                Arguments.of(EnableUser.class, "USER_MANAGE"),
                Arguments.of(EndToken.class, "open"),
                Arguments.of(IssueToken.class, "open"),
                Arguments.of(LogIn.class, "open"),
                Arguments.of(LogOut.class, "open"),
                Arguments.of(ResetPassword.class, "USER_MANAGE"),
                Arguments.of(RevokeToken.class, "TOKEN_MANAGE"),
                Arguments.of(SetUpFirstAdministrator.class, "open"),
                Arguments.of(SetUpStatus.class, "open"),
                Arguments.of(SetUpUnattended.class, "USER_MANAGE"),
                Arguments.of(TokenQueries.class, "TOKEN_MANAGE"),
                Arguments.of(UserQueries.class, "USER_VIEW WORK_ORDER_DISPATCH WORK_ORDER_VIEW open"));
    }

    @ParameterizedTest
    @MethodSource("reviewed")
    void asksForTheReviewedRight(Class<?> port, String rights) {
        var found = Arrays.stream(port.getMethods())
                .flatMap(method -> rights(port, method))
                .distinct()
                .sorted();
        assertThat(String.join(" ", found.toList())).isEqualTo(rights);
    }

    private static Stream<String> rights(Class<?> port, Method method) {
        return declared(method).or(() -> declared(port)).orElseGet(() -> Stream.of("nothing"));
    }

    private static Optional<Stream<String>> declared(AnnotatedElement element) {
        if (element.isAnnotationPresent(Open.class)) {
            return Optional.of(Stream.of("open"));
        }
        return Optional.ofNullable(element.getAnnotation(Requires.class))
                .map(requires -> Arrays.stream(requires.value()).map(Permission::name));
    }
}
