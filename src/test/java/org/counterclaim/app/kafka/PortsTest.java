package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final int FIRST = 1024;
    private static final int LAST = 65_535;

    /** Every other port is, so that one that is not left out would soon come. */
    @Test
    void shouldLeaveOutPortsThatAreSpokenFor() {
        int[] taken =
                IntStream.rangeClosed(FIRST, LAST).filter(port -> port % 2 == 0).toArray();

        for (int i = 0; i < 20; i++) {
            assertThat(Ports.freeBut(taken)).isOdd();
        }
    }
}
