package aftersales.domain.identity;

import aftersales.domain.kernel.InvalidValue;
import java.util.Arrays;

/** A language in which the product speaks to people. */
public enum Language {
    ZH_CN("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as it is written in REST bodies. */
    public String tag() {
        return tag;
    }

    /** @throws InvalidValue {@code identity.language} for any other tag */
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("", "identity.language", tag));
    }
}
