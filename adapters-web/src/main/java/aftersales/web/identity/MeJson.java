package aftersales.web.identity;

import aftersales.application.kernel.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who the caller is and what they may do. */
public record MeJson(
        Optional<UUID> id,
        String name,
        List<String> permissions,
        String scope,
        Optional<String> branch,
        Optional<String> team) {

    static MeJson of(Actor actor) {
        return new MeJson(
                actor.userId(),
                actor.name(),
                actor.permissions().stream().map(Enum::name).sorted().toList(),
                actor.scope().name(),
                actor.branch(),
                actor.team());
    }
}
