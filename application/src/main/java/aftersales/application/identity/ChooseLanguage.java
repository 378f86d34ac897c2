package aftersales.application.identity;

import aftersales.application.kernel.Open;

/** Remembers in which language the acting person wants to be spoken to; does nothing for others. */
@Open("acts on the actor's own account")
public interface ChooseLanguage {
    /** @param tag {@code zh-CN} or {@code en} */
    void choose(String tag);
}
