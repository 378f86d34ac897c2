package aftersales.application.kernel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.Permission;
import org.junit.jupiter.api.Test;

class GuardTest {

    @Requires(Permission.CUSTOMER_EDIT)
    interface Guarding {
        void change(String what);

        @Open("a test")
        void greet();

        @Requires({Permission.CUSTOMER_VIEW, Permission.UNIT_VIEW})
        void look();
    }

    interface Forgotten {
        void act();
    }

    static class Service implements Guarding, Forgotten {
        @Override
        public void change(String what) {}

        @Override
        public void greet() {}

        @Override
        public void look() {}

        @Override
        public void act() {}
    }

    @Test
    void refusesAnActorWithoutTheRightOfThePort() {
        assertThatThrownBy(() -> check("change", Actor.nobody(Door.REST), String.class))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("CUSTOMER_EDIT");
    }

    @Test
    void letsAnActorWithTheRightPass() {
        assertThatCode(() -> check("change", program(Permission.CUSTOMER_EDIT), String.class))
                .doesNotThrowAnyException();
    }

    @Test
    void takesAnyOneOfSeveralRightsOfAMethod() {
        assertThatCode(() -> check("look", program(Permission.UNIT_VIEW))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("look", program(Permission.CUSTOMER_EDIT)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void letsEverybodyThroughAnOpenMethod() {
        assertThatCode(() -> check("greet", Actor.nobody(Door.WEB))).doesNotThrowAnyException();
    }

    @Test
    void refusesEverybodyWhereThePortForgotToSay() {
        assertThatThrownBy(() -> check("act", program(Permission.values()))).isInstanceOf(Forbidden.class);
    }

    private static Actor program(Permission... permissions) {
        return Actor.program("test", Door.SYSTEM, permissions);
    }

    private static void check(String method, Actor actor, Class<?>... parameters) throws NoSuchMethodException {
        GuardInterceptor.check(actor, Service.class.getMethod(method, parameters));
    }
}
