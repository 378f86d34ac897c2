package aftersales.application.servicerequest;

import aftersales.application.kernel.UseCase;
import aftersales.domain.installedbase.UnitId;
import jakarta.inject.Inject;
import java.util.Optional;

@UseCase
class ProposeRequestTypeService implements ProposeRequestType {
    private final TypeRules types;

    @Inject
    ProposeRequestTypeService(TypeRules types) {
        this.types = types;
    }

    @Override
    public TypeProposal propose(UnitId unit, Optional<String> symptomCode) {
        var verdict = types.verdict(unit, symptomCode.filter(code -> !code.isBlank()));
        return new TypeProposal(
                TypeRules.type(verdict).name(),
                verdict.verdict().name(),
                verdict.rule(),
                verdict.from(),
                verdict.coverUntil(),
                verdict.parts(),
                verdict.labour(),
                verdict.travel(),
                verdict.missingEvidence());
    }
}
