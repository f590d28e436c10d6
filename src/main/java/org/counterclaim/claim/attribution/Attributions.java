package org.counterclaim.claim.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.claim.entity.Entities;

/** All reports of a document; says which of them a word stands in. */
public final class Attributions {

    private final List<Report> reports;
    private final List<List<Report>> byPassage;

    private Attributions(List<Report> reports, int passages) {
        this.reports = reports;
        this.byPassage = new ArrayList<>();
        for (int i = 0; i < passages; i++) {
            byPassage.add(new ArrayList<>());
        }
        for (Report report : reports) {
            report.content().keySet().forEach(p -> byPassage.get(p).add(report));
        }
        byPassage.forEach(
                list -> list.sort(Comparator.comparingInt(Report::size).reversed()));
    }

    /** Finds the reports of a document. */
    public static Attributions read(Document document, Entities entities) {
        CueLexicon cues = new CueLexicon();
        ReportFinder finder = new ReportFinder(document, entities, cues);
        HeadlineReports headlines = new HeadlineReports(document, entities);
        List<Draft> drafts = new ArrayList<>();
        for (Passage passage : document.passages()) {
            drafts.addAll(finder.find(passage));
            drafts.addAll(headlines.find(passage));
        }
        new QuoteSpeakers(document, new Quotes(document)).assign(drafts);
        List<Report> reports =
                drafts.stream().filter(d -> !d.isEmpty()).map(Draft::done).toList();
        return new Attributions(reports, document.size());
    }

    public List<Report> all() {
        return reports;
    }

    /** The reports that cover a word, outermost first. */
    public List<Report> of(Node node) {
        return byPassage.get(node.passage()).stream()
                .filter(r -> r.covers(node))
                .toList();
    }

    /** Whether the word is itself a reporting word with content. */
    public boolean isCue(Node node) {
        return reports.stream().anyMatch(r -> r.cue().equals(node));
    }

    /** The tokens of a passage that some report of it covers. */
    public BitSet covered(int passage) {
        BitSet all = new BitSet();
        for (Report r : byPassage.get(passage)) {
            BitSet tokens = r.content().get(passage);
            if (tokens != null) {
                all.or(tokens);
            }
        }
        return all;
    }
}
