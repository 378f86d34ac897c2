package aftersales.application.installedbase;

import java.time.LocalDate;

/** An edition of a cover rule as one sees it. */
public record CoverRuleView(
        String code,
        LocalDate validFrom,
        int returnDays,
        int exchangeDays,
        int repairMonths,
        int repairWarrantyDays,
        boolean startsAtInstallation,
        boolean needsConfirmation) {}
