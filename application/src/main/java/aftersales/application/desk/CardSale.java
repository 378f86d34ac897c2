package aftersales.application.desk;

import java.time.LocalDate;
import java.util.UUID;

/** A sale to the caller: what was sold, in one line. */
public record CardSale(UUID id, String number, LocalDate soldOn, String what) {}
