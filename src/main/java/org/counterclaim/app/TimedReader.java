package org.counterclaim.app;

import java.time.Duration;
import java.util.List;
import org.counterclaim.text.Reader;
import org.counterclaim.text.Sentence;
import org.counterclaim.topology.Observer;

/** A reader that says how long it takes: most of the time of an article is the model's. */
final class TimedReader implements Reader {

    private final Reader reader;
    private volatile Observer observer = Observer.NONE;

    TimedReader(Reader reader) {
        this.reader = reader;
    }

    void observedBy(Observer other) {
        observer = other;
    }

    @Override
    public List<Sentence> read(String text) {
        long start = System.nanoTime();
        try {
            return reader.read(text);
        } finally {
            observer.took("model", Duration.ofNanos(System.nanoTime() - start));
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
