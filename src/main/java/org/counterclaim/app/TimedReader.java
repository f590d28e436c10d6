package org.counterclaim.app;

import java.util.List;
import org.counterclaim.text.Reader;
import org.counterclaim.text.Sentence;
import org.counterclaim.topology.Observer;

/** A reader that says how long it takes: most of the time of an article is the model's. */
final class TimedReader implements Reader {

    private final Reader reader;
    private final ModelTime time = new ModelTime("model");

    TimedReader(Reader reader) {
        this.reader = reader;
    }

    void observedBy(Observer other) {
        time.observedBy(other);
    }

    @Override
    public List<Sentence> read(String text) {
        return time.of(() -> reader.read(text));
    }

    @Override
    public void close() {
        reader.close();
    }
}
