package org.counterclaim.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.counterclaim.app.kafka.Ports;
import org.counterclaim.serde.Topics;
import org.counterclaim.serve.Health;
import org.counterclaim.serve.PageParts;
import org.counterclaim.serve.PageServer;
import org.counterclaim.serve.WriteGuard;
import org.counterclaim.view.View;
import org.counterclaim.view.ViewException;
import org.counterclaim.view.ViewFiller;

/** The page with the view that it reads and the producer that it writes by: beside the topology, or alone. */
final class PageService implements AutoCloseable {

    private final View view;
    private final KafkaDesk desk;
    private final ViewFiller filler;
    private final PageServer page;
    private final String address;

    /**
     * Listens at once, so that health can be asked; the view is filled from {@link #start} on.
     *
     * @param wiring asked for when a text is to be checked
     */
    PageService(
            Configuration configuration,
            Map<String, Object> clients,
            Health health,
            Supplier<String> metrics,
            Supplier<Wiring> wiring) {
        Topics topics = Topics.withPrefix(configuration.topics().prefix());
        Path file = configuration.viewFile();
        this.view = open(file != null ? file : configuration.stateDir().resolve("view.db"));
        this.desk = new KafkaDesk(clients, topics);
        this.filler =
                new ViewFiller(view, topics, clients, Wiring.keys()::of, Duration.ofDays(configuration.viewDays()));
        Configuration.Http http = configuration.http();
        this.page = new PageServer(new PageParts(
                view,
                health,
                metrics,
                new WriteGuard(http.writes(), http.token()),
                desk,
                new StoredTextCheck(
                        () -> wiring.get().loadedParts(), Service.limits(configuration), view, desk::send)));
        this.address = listen(http);
    }

    void start() {
        filler.start();
    }

    View view() {
        return view;
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        page.close();
        filler.close();
        desk.close();
        view.close();
    }

    private static View open(Path file) {
        try {
            return View.open(file);
        } catch (ViewException e) {
            throw new UserError(
                    String.valueOf(e.getMessage()),
                    "Name another file with view.file (for serve, --view), or another state.dir.",
                    e);
        }
    }

    private String listen(Configuration.Http http) {
        try {
            if (http.port() > 0 && !Ports.isFree(http.host(), http.port())) {
                throw new IllegalStateException("no server can listen there, the port may be in use");
            }
            return page.start(http.host(), http.port());
        } catch (RuntimeException e) {
            desk.close();
            view.close();
            throw new UserError(
                    "The page cannot be served on " + http.host() + ":" + http.port() + ": " + rootMessage(e),
                    "Choose another port with --port; 0 takes a free one.",
                    e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
