package aftersales.persistence.identity;

import aftersales.domain.identity.Token;
import aftersales.domain.identity.TokenId;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.KernelMappings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(uses = KernelMappings.class)
interface TokenMapper {

    @Mapping(target = "ownerId", source = "owner")
    TokenColumns columns(Token.State state);

    default Token.State state(TokenRow row) {
        return state(new TokenId(row.id()), row.version(), row.columns());
    }

    @Mapping(target = "owner", source = "columns.ownerId")
    Token.State state(TokenId id, int version, TokenColumns columns);

    default UUID ownerOrNull(Optional<UserId> owner) {
        return owner.map(UserId::value).orElse(null);
    }

    default Optional<UserId> owner(UUID id) {
        return Optional.ofNullable(id).map(UserId::new);
    }

    default List<String> names(Set<Permission> scopes) {
        return scopes.stream().map(Enum::name).toList();
    }

    default Set<Permission> scopes(List<String> names) {
        return names.stream().map(Permission::valueOf).collect(Collectors.toSet());
    }
}
