package org.counterclaim.view;

import java.util.List;
import java.util.Map;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.Statement;
import org.counterclaim.serde.Json;

/** Fills views without Kafka, for tests of what reads them. */
public final class SampleView {

    private SampleView() {}

    /** Puts findings in as one batch and tells listeners, as the filler does. */
    public static void put(View view, List<Contradiction> findings) {
        view.caughtUp(true);
        view.apply(
                writer -> {
                    for (Contradiction c : findings) {
                        writer.finding(c);
                    }
                },
                Map.of(),
                System.currentTimeMillis());
        findings.forEach(view::tell);
    }

    public static void put(View view, Contradiction... findings) {
        put(view, List.of(findings));
    }

    /** The same finding on another event. */
    static Contradiction about(Contradiction c, String event) {
        return Json.read(
                Json.write(c).replace("\"eventKey\":\"" + c.eventKey() + '"', "\"eventKey\":\"" + event + '"'),
                Contradiction.class);
    }

    public static void remove(View view, String id) {
        view.apply(writer -> writer.removeFinding(id), Map.of(), System.currentTimeMillis());
    }

    /** @param keys event keys of every one of them */
    public static void putStatements(View view, List<? extends Statement> statements, List<String> keys) {
        view.apply(
                writer -> {
                    for (Statement s : statements) {
                        writer.statement(s, keys);
                    }
                },
                Map.of(),
                System.currentTimeMillis());
    }

    public static void putDossiers(View view, List<Dossier> dossiers) {
        view.apply(
                writer -> {
                    for (Dossier d : dossiers) {
                        writer.dossier(d);
                    }
                },
                Map.of(),
                System.currentTimeMillis());
    }
}
