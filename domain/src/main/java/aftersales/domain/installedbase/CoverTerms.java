package aftersales.domain.installedbase;

/**
 * What one unit was promised when it was sold; later changes of the rule do not touch it. Meanings as in
 * {@link CoverRule}.
 */
public record CoverTerms(
        String rule,
        int returnDays,
        int exchangeDays,
        int months,
        int repairWarrantyDays,
        boolean startsAtInstallation,
        boolean needsConfirmation) {}
