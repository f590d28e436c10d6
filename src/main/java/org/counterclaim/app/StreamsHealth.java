package org.counterclaim.app;

import org.counterclaim.app.kafka.StreamsApp;
import org.counterclaim.serve.Health;

/** Alive while the streams run or recover; ready while their tasks are active. */
record StreamsHealth(StreamsApp app) implements Health {

    @Override
    public Condition live() {
        return app.isAlive() ? new Condition(true, "running") : new Condition(false, "the streams have ended");
    }

    @Override
    public Condition ready() {
        return app.isReady() ? new Condition(true, "tasks are active") : new Condition(false, "no active tasks yet");
    }
}
