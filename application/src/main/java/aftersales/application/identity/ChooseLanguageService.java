package aftersales.application.identity;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.Language;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

@UseCase
class ChooseLanguageService implements ChooseLanguage {
    private final Users users;
    private final Acting acting;
    private final Clock clock;

    @Inject
    ChooseLanguageService(Users users, Acting acting, Clock clock) {
        this.users = users;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void choose(String tag) {
        var language = Language.of(tag);
        acting.current().userId().map(UserId::new).map(users::get).ifPresent(user -> choose(user, language));
    }

    private void choose(User user, Language language) {
        if (!user.state().language().equals(Optional.of(language))) {
            user.speak(language, clock.instant());
            users.save(user);
        }
    }
}
