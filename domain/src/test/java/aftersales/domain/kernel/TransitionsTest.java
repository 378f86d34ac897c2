package aftersales.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TransitionsTest {
    private enum Status {
        DRAFT,
        POSTED,
        REVERSED
    }

    private enum Action {
        POST,
        REVERSE
    }

    private static final Transitions<Status, Action> LIFE = Transitions.<Status, Action>table()
            .row(Action.POST, Status.POSTED, Status.DRAFT)
            .row(Action.REVERSE, Status.REVERSED, Status.POSTED)
            .build();

    @Test
    void goesWhereTheTableSays() {
        assertThat(LIFE.next(Status.DRAFT, Action.POST)).isEqualTo(Status.POSTED);
    }

    @Test
    void namesStateAndAllowedActionsWhenItRefuses() {
        assertThatThrownBy(() -> LIFE.next(Status.DRAFT, Action.REVERSE))
                .isInstanceOfSatisfying(IllegalTransition.class, e -> {
                    assertThat(e.state()).isEqualTo(Status.DRAFT);
                    assertThat(e.allowed()).containsExactly("POST");
                });
    }

    @Test
    void allowsNothingFromAnEndState() {
        assertThat(LIFE.allowed(Status.REVERSED)).isEmpty();
        assertThat(LIFE.states()).containsExactlyInAnyOrder(Status.values());
    }

    @Test
    void refusesTwoRowsForOneStateAndAction() {
        var builder = Transitions.<Status, Action>table().row(Action.POST, Status.POSTED, Status.DRAFT);
        assertThatThrownBy(() -> builder.row(Action.POST, Status.REVERSED, Status.DRAFT))
                .isInstanceOf(IllegalStateException.class);
    }
}
