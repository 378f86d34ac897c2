package aftersales.application.kernel;

import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts: a person, a machine with a token, or the program itself.
 *
 * @param userId the user's id; empty for the program itself and for nobody
 * @param name what audit entries and "locked by" show
 * @param branch code of the branch that the actor belongs to
 * @param team code of the team that the actor belongs to
 */
public record Actor(
        Optional<UUID> userId,
        String name,
        Set<Permission> permissions,
        RowScope scope,
        Optional<String> branch,
        Optional<String> team,
        Door door) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Somebody who has not said who they are. */
    public static Actor nobody(Door door) {
        return new Actor(Optional.empty(), "", Set.of(), RowScope.OWN, Optional.empty(), Optional.empty(), door);
    }

    /** The program itself, with just the rights that the task at hand needs. */
    public static Actor program(String name, Door door, Permission... permissions) {
        var rights = EnumSet.noneOf(Permission.class);
        rights.addAll(Set.of(permissions));
        return new Actor(Optional.empty(), name, rights, RowScope.ALL, Optional.empty(), Optional.empty(), door);
    }

    /** The same actor working for a branch and team, so that what it makes belongs to them. */
    public Actor workingFor(Optional<String> otherBranch, Optional<String> otherTeam) {
        return new Actor(userId, name, permissions, scope, otherBranch, otherTeam, door);
    }

    public boolean has(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws Forbidden naming the missing right */
    public void require(Permission permission) {
        if (!has(permission)) {
            throw new Forbidden(permission.name());
        }
    }

    /** What identifies the actor where operations are told apart. */
    public String key() {
        return userId.map(UUID::toString).orElse(door + ":" + name);
    }
}
