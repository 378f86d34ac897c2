package aftersales.web.kernel;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST port. Resources and providers are found by scanning. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
