package aftersales.web.maintenance;

import aftersales.domain.maintenance.MaintenanceInterval;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How values of maintenance plans read on pages. */
@Named
@ApplicationScoped
public class MaintenanceText {
    private final Messages messages;

    @Inject
    public MaintenanceText(Messages messages) {
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected MaintenanceText() {
        this(null);
    }

    /** {@code every 3 months} */
    public String interval(int count, String unit) {
        return switch (MaintenanceInterval.Unit.valueOf(unit)) {
            case DAYS -> messages.text("maintenance.interval.days", count);
            case WEEKS -> messages.text("maintenance.interval.weeks", count);
            case MONTHS -> messages.text("maintenance.interval.months", count);
        };
    }
}
