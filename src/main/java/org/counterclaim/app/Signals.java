package org.counterclaim.app;

/** The end of the program by Ctrl-C or a signal. */
final class Signals {

    private static final long LONGEST_MS = 10_000;

    private Signals() {}

    /** Calls back when the program is told to end, and holds the end of the JVM until this thread has closed everything. */
    static void onEnd(Runnable told) {
        Thread main = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            told.run();
                            try {
                                main.join(LONGEST_MS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stop"));
    }
}
