package aftersales.application.job;

import java.util.Optional;

/** A job that exists, and its latest run. */
public record JobView(String name, boolean daily, Optional<JobRunView> latest) {}
