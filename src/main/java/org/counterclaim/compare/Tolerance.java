package org.counterclaim.compare;

import java.time.Duration;
import org.counterclaim.event.EventType.Recurrence;

/**
 * How far apart two reports may be published and still speak of one event, where the texts themselves fix no time. The more
 * often events of a type happen to the same participants, the closer.
 */
public record Tolerance(Duration often, Duration rarely, Duration once) {

    public static final Tolerance DEFAULT =
            new Tolerance(Duration.ofDays(4), Duration.ofDays(30), Duration.ofDays(400));

    public Duration of(Recurrence recurrence) {
        return switch (recurrence) {
            case OFTEN -> often;
            case RARELY -> rarely;
            case ONCE -> once;
        };
    }
}
