package aftersales.application.job;

import java.time.LocalTime;

/**
 * When jobs run by themselves.
 *
 * @param dailyAt time of day, in the business time zone, of the daily runs
 */
public record JobSettings(LocalTime dailyAt) {}
