package aftersales.architecture.planted.bootstrap;

/** Something that nobody must know. */
public class InnerSettings {
    public void apply() {}
}
