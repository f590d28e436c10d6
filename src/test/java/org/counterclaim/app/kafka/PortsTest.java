package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final int FIRST = 1024;
    private static final int LAST = 65_535;

    /** By the last digit: Linux gives out odd ports first, so that a test by halves could not fail. */
    @Test
    void shouldLeaveOutPortsThatAreSpokenFor() {
        int[] taken =
                IntStream.rangeClosed(FIRST, LAST).filter(port -> port % 10 < 6).toArray();

        for (int i = 0; i < 20; i++) {
            assertThat(Ports.freeBut(taken) % 10).isGreaterThanOrEqualTo(6);
        }
    }
}
