package aftersales.persistence.identity;

import aftersales.domain.identity.Language;
import aftersales.domain.identity.LoginName;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.persistence.kernel.KernelMappings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(uses = KernelMappings.class)
interface UserMapper {

    @Mapping(target = "mobileKey", expression = "java(state.mobile().map(PhoneNumber::key).orElse(null))")
    @Mapping(target = "mobileEntered", expression = "java(state.mobile().map(PhoneNumber::entered).orElse(null))")
    UserColumns columns(User.State state);

    default User.State state(UserRow row) {
        return state(new UserId(row.id()), row.version(), mobile(row.columns()), row.columns());
    }

    User.State state(UserId id, int version, Optional<PhoneNumber> mobile, UserColumns columns);

    default Optional<PhoneNumber> mobile(UserColumns columns) {
        return Optional.ofNullable(columns.mobileKey()).map(key -> new PhoneNumber(key, columns.mobileEntered()));
    }

    default String text(LoginName name) {
        return name.value();
    }

    default LoginName loginName(String value) {
        return new LoginName(value);
    }

    default String languageOrNull(Optional<Language> language) {
        return language.map(Enum::name).orElse(null);
    }

    default Optional<Language> language(String name) {
        return Optional.ofNullable(name).map(Language::valueOf);
    }

    default List<String> names(Set<Role> roles) {
        return roles.stream().map(Enum::name).toList();
    }

    default Set<Role> roles(List<String> names) {
        return names.stream().map(Role::valueOf).collect(Collectors.toSet());
    }
}
