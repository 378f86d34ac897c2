package aftersales.domain.installedbase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a cover verdict is decided from.
 *
 * @param soldOn day of sale
 * @param installedOn day on which the installation was accepted
 * @param exchangedOn day on which the unit came in exchange for another; cover begins anew
 * @param proven whether the purchase is proven: sold by the company itself, or evidence is on file
 */
public record CoverFacts(
        CoverTerms terms,
        Optional<LocalDate> soldOn,
        Optional<LocalDate> installedOn,
        Optional<LocalDate> exchangedOn,
        List<RepairStay> stays,
        boolean proven) {

    public CoverFacts {
        stays = List.copyOf(stays);
    }

    /** What the cover counts from: an exchange before all, acceptance where the rule says so, else the sale. */
    public Optional<StartBasis> startBasis() {
        if (exchangedOn.isPresent()) {
            return Optional.of(StartBasis.EXCHANGE);
        }
        if (installedOn.isPresent() && (terms.startsAtInstallation() || soldOn.isEmpty())) {
            return Optional.of(StartBasis.INSTALLATION);
        }
        return soldOn.map(day -> StartBasis.SALE);
    }

    public Optional<LocalDate> startsOn() {
        return startBasis().flatMap(basis -> switch (basis) {
            case EXCHANGE -> exchangedOn;
            case INSTALLATION -> installedOn;
            case SALE -> soldOn;
        });
    }
}
