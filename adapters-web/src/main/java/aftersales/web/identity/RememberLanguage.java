package aftersales.web.identity;

import aftersales.application.identity.ChooseLanguage;
import aftersales.web.kernel.LanguageChosen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Remembers the language that somebody has chosen, so that they find it on any computer. */
@ApplicationScoped
class RememberLanguage {
    private final ChooseLanguage choose;

    @Inject
    RememberLanguage(ChooseLanguage choose) {
        this.choose = choose;
    }

    void remember(@Observes LanguageChosen chosen) {
        choose.choose(chosen.tag());
    }
}
