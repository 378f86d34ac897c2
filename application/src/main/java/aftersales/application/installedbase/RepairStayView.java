package aftersales.application.installedbase;

import java.time.LocalDate;
import java.util.Optional;

/** A stay in repair as one sees it. */
public record RepairStayView(LocalDate receivedOn, Optional<LocalDate> returnedOn) {}
