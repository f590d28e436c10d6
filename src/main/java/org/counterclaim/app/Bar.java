package org.counterclaim.app;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.counterclaim.eval.Progress;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error where that is a terminal, and nothing elsewhere. */
final class Bar implements Progress, AutoCloseable {

    private final @Nullable ProgressBar bar;

    private Bar(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** @param steps expected number; -1 if not known */
    static Bar of(String task, long steps) {
        if (System.console() == null) {
            return new Bar(null);
        }
        return new Bar(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .clearDisplayOnFinish()
                .build());
    }

    @Override
    public void expect(long steps) {
        if (bar != null) {
            bar.maxHint(steps);
        }
    }

    @Override
    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
