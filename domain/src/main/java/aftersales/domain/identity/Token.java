package aftersales.domain.identity;

import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A bearer token for REST. A person's token comes from a log-in, acts as that person and lives for half a day; a machine's
 * token is made by an administrator, carries its own rights and lives until its expiry. Either is over when it is revoked.
 */
public final class Token extends Aggregate<Token.State> {
    /** What a token is worth. */
    public enum Status {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    /** How long a person's token lives: one long working day. */
    public static final Duration PERSONAL_LIFE = Duration.ofHours(12);

    /** The longest life of a machine's token. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(5 * 366);

    private Token(State state, DomainEvent created) {
        super(state, created);
    }

    private Token(State loaded) {
        super(loaded, AuditLock.open());
    }

    /** A token with which {@code owner} acts from a program of theirs. */
    public static Token personal(TokenId id, TokenSecret secret, UserId owner, String name, Instant now) {
        var state = new State(
                id,
                0,
                name,
                Optional.of(owner),
                Set.of(),
                secret.hash(),
                secret.shown(),
                now,
                now.plus(PERSONAL_LIFE),
                Optional.empty());
        return new Token(state, new Issued(id, state.owner(), state.expiresAt(), now));
    }

    /**
     * A token for another program.
     *
     * @throws InvalidValue naming the fields: {@code name}; {@code scopes} when none or one that no machine may have;
     *     {@code expiresAt} when past or too far away
     */
    public static Token forMachine(
            TokenId id, TokenSecret secret, String name, Set<Permission> scopes, Instant expiresAt, Instant now) {
        var v = new Validation();
        var title = v.check("name", () -> Text.required(name, 60));
        v.require(!scopes.isEmpty(), "scopes", "identity.token.no-scope");
        for (var refused : notForMachines(scopes)) {
            v.require(false, "scopes", "identity.token.scope", refused.name());
        }
        v.require(expiresAt.isAfter(now), "expiresAt", "identity.token.expiry-past");
        v.require(!expiresAt.isAfter(now.plus(LONGEST_LIFE)), "expiresAt", "identity.token.expiry-far");
        v.throwIfInvalid();
        var state = new State(
                id,
                0,
                title.orElseThrow(),
                Optional.empty(),
                scopes,
                secret.hash(),
                secret.shown(),
                now,
                expiresAt,
                Optional.empty());
        return new Token(state, new Issued(id, Optional.empty(), expiresAt, now));
    }

    private static Set<Permission> notForMachines(Set<Permission> scopes) {
        var refused = EnumSet.noneOf(Permission.class);
        refused.addAll(scopes);
        refused.removeAll(Role.MACHINE.permissions());
        return refused;
    }

    public static Token restore(State state) {
        return new Token(state);
    }

    public TokenId id() {
        return state().id();
    }

    public boolean isGood(Instant now) {
        return state().revokedAt().isEmpty() && now.isBefore(state().expiresAt());
    }

    /**
     * Ends the token for good.
     *
     * @throws RuleBroken {@code identity.token.is-revoked}
     */
    public void revoke(Instant now) {
        require(state().revokedAt().isEmpty(), "identity.token.is-revoked");
        change(TokenStateBuilder.builder(state()).revokedAt(Optional.of(now)).build(), new Revoked(id(), now));
    }

    /**
     * @param name of the machine, or of the program that a person uses
     * @param owner the person; empty for a machine
     * @param scopes rights of a machine; empty for a person, whose own rights count at each request
     * @param hash see {@link TokenSecret#hash()}
     * @param shown see {@link TokenSecret#shown()}
     */
    @RecordBuilder
    public record State(
            TokenId id,
            int version,
            String name,
            Optional<UserId> owner,
            Set<Permission> scopes,
            String hash,
            String shown,
            Instant issuedAt,
            Instant expiresAt,
            Optional<Instant> revokedAt)
            implements AggregateState {
        public State {
            scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
        }
    }

    public record Issued(TokenId token, Optional<UserId> owner, Instant expiresAt, Instant at) implements DomainEvent {
        @Override
        public String name() {
            return "TokenIssued";
        }
    }

    public record Revoked(TokenId token, Instant at) implements DomainEvent {
        @Override
        public String name() {
            return "TokenRevoked";
        }
    }
}
