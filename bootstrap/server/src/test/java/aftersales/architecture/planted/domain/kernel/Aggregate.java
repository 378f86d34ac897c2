package aftersales.architecture.planted.domain.kernel;

/** Stands for the kernel's class of this name. */
public abstract class Aggregate {}
