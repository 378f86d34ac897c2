package aftersales.application.servicerequest;

import aftersales.application.kernel.Requires;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Permission;
import java.util.Optional;

/** Says, before a request is opened, which type the cover of a unit gives it and why (SR-04). */
@Requires({Permission.REQUEST_CREATE, Permission.REQUEST_HANDLE})
public interface ProposeRequestType {
    /** @throws aftersales.domain.kernel.NotFound when there is no such unit */
    TypeProposal propose(UnitId unit, Optional<String> symptomCode);
}
