package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.serve.SampleFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnouncerTest {

    private final StringWriter out = new StringWriter();
    private final Announcer announcer = new Announcer(new PrintWriter(out), false);

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "SUPERSEDED"})
    void shouldNotTellOfWhatIsOverWhenItComes(FindingStatus over) {
        announcer.announce(SampleFindings.finding("a", over));

        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "SUPERSEDED"})
    void shouldTellThatSomethingIsOverOnceItWasTold(FindingStatus over) {
        announcer.announce(SampleFindings.finding("a", FindingStatus.OPEN));
        announcer.announce(SampleFindings.finding("a", over));

        assertThat(out.toString())
                .contains("CONTRADICTION, denial, " + over.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void shouldTellEachStateOnce() {
        announcer.announce(SampleFindings.finding("a", FindingStatus.OPEN));
        announcer.announce(SampleFindings.finding("a", FindingStatus.OPEN));

        assertThat(out.toString().split("CONTRADICTION", -1)).hasSize(2);
    }
}
