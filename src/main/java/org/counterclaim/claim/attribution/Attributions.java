package org.counterclaim.claim.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.Node;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.claim.document.Quotes;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.claim.factuality.Backdrop;
import org.counterclaim.claim.factuality.ToldVerdicts;
import org.counterclaim.model.Source;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** All reports of a document; says which of them a word stands in. */
public final class Attributions {

    private static final Set<String> WHEN = Set.of("after", "before", "when", "while", "as", "since", "once", "until");

    private final ToldVerdicts told = new ToldVerdicts();
    private final Document document;
    private final List<Report> reports;
    private static final Set<Commitment> DENYING = Set.of(Commitment.DENY, Commitment.DENY_REPORT, Commitment.DOUBT);
    private static final Set<String> OBJECTS = Set.of("dobj", "nsubjpass");

    private final CueLexicon cues;
    private final List<List<Report>> byPassage;
    private final Map<Node, Report> byCue = new HashMap<>();

    private Attributions(Document document, CueLexicon cues, List<Report> reports) {
        int passages = document.size();
        this.document = document;
        this.cues = cues;
        this.reports = reports;
        this.byPassage = new ArrayList<>();
        for (int i = 0; i < passages; i++) {
            byPassage.add(new ArrayList<>());
        }
        for (Report report : reports) {
            byCue.put(report.cue(), report);
            report.content().keySet().forEach(p -> byPassage.get(p).add(report));
        }
        byPassage.forEach(
                list -> list.sort(Comparator.comparingInt(Report::size).reversed()));
    }

    /** Finds the reports of a document. */
    public static Attributions read(Document document, Entities entities) {
        CueLexicon cues = new CueLexicon();
        ReportFinder finder = new ReportFinder(document, entities, cues);
        ColonReports colons = new ColonReports(document, entities);
        List<Draft> drafts = new ArrayList<>();
        for (Passage passage : document.passages()) {
            drafts.addAll(finder.find(passage));
            drafts.addAll(colons.find(passage));
        }
        new QuoteSpeakers(document, new Quotes(document)).assign(drafts);
        List<Report> reports =
                drafts.stream().filter(d -> !d.isEmpty()).map(Draft::done).toList();
        return new Attributions(document, cues, reports);
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

    /** The sources that a noun phrase names, outermost first. */
    public List<Source> sources(Document document, Entities entities, Node head) {
        return new SourceReader(document, entities).read(head);
    }

    /** Whether a noun phrase stands for somebody who can take a side: not a number, a thing, an event. */
    public boolean canSpeak(Document document, Entities entities, Node head) {
        return new SourceReader(document, entities).canSpeak(head, "suggest");
    }

    /** Whether the word is a reporting verb that has nothing but something said for its object. */
    public boolean onlyReports(Document document, Node node) {
        Sentence s = document.sentence(node.passage());
        boolean object = s.child(node.token(), "dobj").isPresent()
                || s.child(node.token(), "nsubjpass").isPresent();
        return s.token(node.token()).isVerb()
                && !object
                && cues.verb(s, node.token()).isPresent();
    }

    /** The report that the word itself makes. */
    public Optional<Report> madeBy(Node cue) {
        return Optional.ofNullable(byCue.get(cue));
    }

    /**
     * The voices in which a word is uttered. Mostly one; two where a denial has a claim as its object ("the ministry denied the
     * Gazette's report that ..."): then both the denier and the claimant are on record.
     */
    public List<Voice> voices(Node node) {
        List<Report> around =
                of(node).stream().filter(r -> !r.cue().equals(node)).toList();
        if (around.isEmpty()) {
            return List.of(new Voice(List.of(), List.of(), null));
        }
        Report innermost = around.get(around.size() - 1);
        List<Report> outer = new ArrayList<>();
        List<Report> level = new ArrayList<>();
        for (Report r : around) {
            boolean same = r.content().equals(innermost.content()) || isOfSaid(r, innermost);
            (same ? level : outer).add(r);
        }
        List<Voice> voices = new ArrayList<>();
        for (Report r : level) {
            List<Report> chain = new ArrayList<>(outer);
            chain.add(r);
            Voice voice = voice(chain, innermost);
            Voice heard = isInPassing(node, innermost) ? voice.inPassing() : voice;
            if (voices.stream().noneMatch(heard::saysTheSame)) {
                voices.add(heard);
            }
        }
        if (level.stream().anyMatch(this::isJudged)) {
            voices.add(voice(outer, outer.isEmpty() ? null : outer.get(outer.size() - 1)));
        }
        return voices;
    }

    /** "The false claim that", "falsely claimed": whoever uses the word is on record, too. */
    private boolean isJudged(Report report) {
        Sentence s = document.sentence(report.cue().passage());
        if (report.cue().token() >= s.size()) {
            return false; // quoted words without a verb
        }
        Token cue = s.token(report.cue().token());
        return told.of(s, cue).isPresent()
                || s.child(cue.index(), "dobj").flatMap(o -> told.of(s, o)).isPresent();
    }

    /** "Rejected claims by the Gazette that": what is said, and not the saying of it, is denied. */
    private boolean isOfSaid(Report verb, Report noun) {
        Sentence s = document.sentence(noun.cue().passage());
        boolean within = verb.cue().passage() == noun.cue().passage()
                && noun.cue().token() < s.size()
                && verb.cue().token() < s.size();
        return within
                && DENYING.contains(verb.commitment())
                && isMatter(s, s.token(noun.cue().token()), verb.cue().token());
    }

    /** The object, or what a preposition brings that belongs to the verb: "cast doubt on the claim". */
    private boolean isMatter(Sentence s, Token noun, int verb) {
        return OBJECTS.contains(noun.relation()) && noun.head() == verb
                || noun.relation().equals("pobj")
                        && s.token(noun.head()).head() == verb
                        && cues.governs(s, verb, s.token(noun.head()));
    }

    private static Voice voice(List<Report> chain, @org.jspecify.annotations.Nullable Report innermost) {
        List<Source> sources = new ArrayList<>();
        List<Commitment> commitments = new ArrayList<>();
        for (Report r : chain) {
            append(r, sources, commitments);
        }
        return new Voice(sources, commitments, innermost).withoutFirstPerson();
    }

    /** "Denied that the man who had robbed the bank was his son", "the man arrested there": that is not denied. */
    private boolean isInPassing(Node node, Report report) {
        BitSet content = report.content().get(node.passage());
        Sentence s = document.sentence(node.passage());
        int at = node.token();
        for (int steps = 0; content != null && steps < s.size(); steps++) {
            int above = s.token(at).head();
            if (above < 0 || !content.get(above)) {
                return false;
            }
            String relation = s.token(at).relation();
            if (relation.equals("relcl") && s.token(at).tag().matches("VB[DZP]|VBN")
                    || relation.equals("acl") && isParticiple(s, s.token(at))
                    || relation.equals("advcl") && tellsWhen(s, at)
                    || Backdrop.isOfClause(s.token(at))) {
                return true;
            }
            at = above;
        }
        return false;
    }

    private static boolean isParticiple(Sentence s, Token t) {
        return t.tag().equals("VBN")
                && s.children(t.index()).stream()
                        .noneMatch(c -> c.relation().startsWith("aux")
                                || c.relation().startsWith("nsubj")
                                || c.relation().equals("mark"));
    }

    /** "Denied downing the plane hours after it had fired on the base": that it had fired is not denied. */
    private static boolean tellsWhen(Sentence s, int verb) {
        return s.token(verb).tag().matches("VB[DZP]|VBN")
                && s.children(verb).stream()
                        .anyMatch(c ->
                                (c.relation().equals("mark") || c.relation().equals("advmod"))
                                        && WHEN.contains(c.lemma()));
    }

    /** A source that stands twice in a row ("he said ... , he added") is one. */
    private static void append(Report report, List<Source> sources, List<Commitment> commitments) {
        for (Source source : report.sources()) {
            if (!sources.isEmpty() && sources.get(sources.size() - 1).name().equals(source.name())) {
                commitments.set(commitments.size() - 1, report.commitment());
            } else {
                sources.add(source);
                commitments.add(report.commitment());
            }
        }
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
