package aftersales.web.kernel;

/**
 * Somebody has chosen a language; who is logged in has it remembered.
 *
 * @param tag language tag, {@code zh-CN} or {@code en}
 */
public record LanguageChosen(String tag) {}
