package aftersales.application.kernel;

/** Texts in the language of whoever asks, for what is composed outside of pages: papers and files. */
public interface Wording {
    /** The text of {@code key}, filled with {@code args}. */
    String text(String key, Object... args);

    /** The label of the constant {@code name} of the enum {@code type}; empty for an empty name. */
    String label(String type, Object name);
}
