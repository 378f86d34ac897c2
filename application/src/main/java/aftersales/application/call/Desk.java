package aftersales.application.call;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Pushes;
import aftersales.domain.call.Call;
import aftersales.domain.call.CallId;
import aftersales.domain.call.LineId;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The call desk as the use cases of this feature see it: who sits there, and how to tell them. */
@ApplicationScoped
class Desk {
    private static final String TOPIC = "desk";

    private final Pushes pushes;

    @Inject
    Desk(Pushes pushes) {
        this.pushes = pushes;
    }

    /** What browsers do about a call. */
    enum News {
        /** A call that was not there before: show a card. */
        RINGING,
        /** Who calls is known now, or better than before. */
        IDENTIFIED,
        /** Somebody has it: the others may put their cards away. */
        TAKEN,
        CHANGED,
        /** Told too late to disturb anybody: renew what is shown, show nothing new. */
        LOGGED
    }

    void tell(News news, CallId call) {
        pushes.send(TOPIC, "call." + news.name().toLowerCase(java.util.Locale.ROOT), call.value());
    }

    /** Lines have no id of their own kind: the subject is made from the code. */
    void lineChanged(LineId line) {
        pushes.send(
                TOPIC,
                "line.changed",
                UUID.nameUUIDFromBytes(("line:" + line.value()).getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws Forbidden when a program, not a person, tries to take a call */
    static Call.Agent agent(Actor actor) {
        var user = actor.userId().orElseThrow(() -> new Forbidden(Permission.CALL_HANDLE.name()));
        return new Call.Agent(user, actor.name(), actor.branch(), actor.team());
    }
}
