package org.counterclaim.app;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.serde.Json;

/** Prints findings as they come: new ones, and those whose relation or status changes. */
final class Announcer {

    private static final int REMEMBERED = 100_000;

    /** Nobody needs to hear of what is over when it is first told. */
    private static final Set<FindingStatus> OVER = Set.of(FindingStatus.WITHDRAWN, FindingStatus.SUPERSEDED);

    private final PrintWriter out;
    private final boolean json;
    private final FindingText text = new FindingText(CommandLineShell.colours());
    private final Map<String, String> last = new HashMap<>();

    /** @param json as JSON lines, every version */
    Announcer(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    synchronized void announce(Contradiction finding) {
        if (json) {
            out.println(Json.write(finding));
        } else {
            String state = finding.relation() + "/" + finding.status();
            String before = last.put(finding.id(), state);
            if (state.equals(before) || before == null && OVER.contains(finding.status())) {
                return;
            }
            if (last.size() > REMEMBERED) {
                last.clear();
            }
            out.println(text.of(finding));
        }
        out.flush();
    }

    /** How many findings stand. */
    synchronized int standing() {
        return (int) last.values().stream()
                .filter(s -> !s.endsWith("/" + FindingStatus.WITHDRAWN))
                .count();
    }
}
