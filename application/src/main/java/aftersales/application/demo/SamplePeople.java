package aftersales.application.demo;

import aftersales.application.identity.CreateUser;
import aftersales.application.identity.Users;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.identity.LoginName;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The people of the company, who afterwards do its work. */
@ApplicationScoped
class SamplePeople {
    private final CreateUser createUser;
    private final Users users;

    @Inject
    SamplePeople(CreateUser createUser, Users users) {
        this.createUser = createUser;
        this.users = users;
    }

    /** Somebody who can act. */
    record Person(UserId id, String name, Role role, String branch, String team) {
        Actor actor() {
            return new Actor(
                    Optional.of(id.value()),
                    name,
                    Role.permissionsOf(List.of(role)),
                    Role.scopeOf(List.of(role)),
                    Optional.of(branch),
                    Optional.of(team),
                    Door.WEB);
        }
    }

    /** All of them, by what they do. */
    record Staff(List<Person> people) {
        List<Person> with(Role role) {
            return people.stream().filter(p -> p.role() == role).toList();
        }

        Person any(Role role, Dice dice) {
            return dice.oneOf(with(role));
        }

        /** Engineers of the team that knows the product's category. */
        List<Person> engineersFor(String category, SampleData data) {
            String team = data.phrase(data.isOffice(category) ? "team-office" : "team-home");
            return with(Role.FIELD_ENGINEER).stream()
                    .filter(p -> p.team().equals(team))
                    .toList();
        }
    }

    void hire(SampleData data, String password) {
        for (var row : data.people()) {
            createUser.create(new CreateUser.Command(
                    row.get("login"),
                    row.get("name"),
                    Optional.empty(),
                    List.of(row.get("roles")),
                    Optional.of(data.phrase("branch")),
                    Optional.of(row.get("team")),
                    Optional.empty(),
                    password,
                    true));
        }
    }

    /** Those who were hired, in the order of the data. */
    @Transactional
    Staff staff(SampleData data) {
        return new Staff(data.people().stream()
                .map(row -> new Person(
                        users.findByLoginName(new LoginName(row.get("login")))
                                .orElseThrow()
                                .id(),
                        row.get("name"),
                        Role.valueOf(row.get("roles")),
                        data.phrase("branch"),
                        row.get("team")))
                .toList());
    }
}
