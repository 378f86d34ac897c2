package aftersales.application.workorder;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One engineer as the dispatcher sees him.
 *
 * @param openOrders orders that he has and is not done with
 * @param todaysAppointments those of them whose appointment touches today in the business time zone
 * @param services orders that he has ever finished
 * @param state IDLE, or how far he is with the order that he is furthest with: name of an {@code AssignmentStatus}
 * @param currentSite where that is; empty when he is idle
 * @param lastServiceAt when he last finished one
 */
public record EngineerLoad(
        UUID engineerId,
        String name,
        Optional<String> branch,
        Optional<String> team,
        int openOrders,
        int todaysAppointments,
        int services,
        String state,
        String currentSite,
        Optional<Instant> lastServiceAt) {}
