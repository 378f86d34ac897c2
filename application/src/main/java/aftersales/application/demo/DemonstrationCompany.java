package aftersales.application.demo;

import aftersales.application.identity.SampleCompany;
import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;

/** Loads the demonstration company into an empty database: people, customers, units, calls, requests in all states. */
@Requires(Permission.DEMO_LOAD)
public interface DemonstrationCompany extends SampleCompany {}
