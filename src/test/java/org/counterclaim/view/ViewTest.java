package org.counterclaim.view;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ViewTest {

    @Test
    @Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void shouldBeClosedTwiceAndSayThatItIsClosed(@TempDir Path folder) {
        View view = View.open(folder.resolve("view.db"));
        view.close();
        view.close();

        assertThatThrownBy(() -> view.findings().find("a"))
                .isInstanceOf(ViewException.class)
                .hasMessageContaining("it is closed");
    }
}
