package aftersales.application.kernel;

/** Clears away operations that are so old that nobody repeats them any more. */
@Open("called by the program's own timer only; no driver of a person or machine has it")
public interface ForgetOperations {
    /** Forgets up to {@code limit} operations. Returns how many there were. */
    int forget(int limit);
}
