package aftersales.application.identity;

import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.Token;
import aftersales.domain.identity.TokenId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

@UseCase
class CreateMachineTokenService implements CreateMachineToken {
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    @Inject
    CreateMachineTokenService(Tokens tokens, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public TokenId create(Command c) {
        var token = Token.forMachine(
                new TokenId(ids.next()), c.secret(), c.name(), scopes(c.scopes()), c.expiresAt(), clock.instant());
        tokens.save(token);
        return token.id();
    }

    private static Set<Permission> scopes(List<String> names) {
        var v = new Validation();
        var scopes = EnumSet.noneOf(Permission.class);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            var scope = Stream.of(Permission.values())
                    .filter(p -> p.name().equals(name))
                    .findFirst();
            v.require(scope.isPresent(), "scopes[" + i + "]", "identity.token.scope", name);
            scope.ifPresent(scopes::add);
        }
        v.throwIfInvalid();
        return scopes;
    }
}
