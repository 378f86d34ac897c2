package aftersales.application.servicerequest;

import aftersales.domain.servicerequest.ServiceTargets;
import aftersales.domain.servicerequest.ServiceTime;

/** Which times are promised and how they are counted: configuration. */
public interface ServiceLevels {
    /** What new requests are promised. */
    ServiceTargets targets();

    /** How service time is counted. */
    ServiceTime time();
}
