package org.counterclaim.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterclaim.claim.attribution.Attributions;
import org.counterclaim.claim.attribution.Commitment;
import org.counterclaim.claim.attribution.Report;
import org.counterclaim.claim.attribution.Voice;
import org.counterclaim.claim.boilerplate.BodyCleaner;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.DocumentReader;
import org.counterclaim.claim.document.NounPhrase;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.claim.entity.EntityResolver;
import org.counterclaim.claim.factuality.FactualityReader;
import org.counterclaim.claim.proposition.Candidate;
import org.counterclaim.claim.proposition.PropositionReader;
import org.counterclaim.claim.stance.StanceReader;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Attribution;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.Extraction;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.Factuality.Polarity;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Origin;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Source;
import org.counterclaim.model.Span;
import org.counterclaim.model.Stance;
import org.counterclaim.text.Reader;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.counterclaim.text.WordList;

/** Reads an article in the steps of the design: own text, grammar, entities, attribution, propositions, factuality, stances. */
public final class ClaimExtractor implements Extractor {

    /** Reporting words that are only the frame of what they report; an accusation or a demand is news by itself. */
    private static final Set<Commitment> MERE_REPORTS = Set.of(
            Commitment.ASSERT,
            Commitment.ADMIT,
            Commitment.DENY,
            Commitment.DOUBT,
            Commitment.BELIEVE,
            Commitment.SUSPECT,
            Commitment.ASK,
            Commitment.DECLINE);

    /** "Announced a merger", "described the raid": what they report may be no clause of its own, so they are kept. */
    private static final Set<Commitment> HAVING_OBJECTS =
            Set.of(Commitment.ASSERT, Commitment.BELIEVE, Commitment.SUSPECT, Commitment.DOUBT);

    private static final int FEWEST_WORDS = 3;

    private final BodyCleaner cleaner = new BodyCleaner();
    private final DocumentReader documents;
    private final EntityResolver resolver;
    private final PropositionReader propositions;
    private final FactualityReader factuality = new FactualityReader();
    private final StanceReader stances;
    private final EventCatalogue catalogue;
    private final WordList attending = WordList.load("en", "attending-verbs");

    public ClaimExtractor(Reader reader, EventCatalogue catalogue, Actors actors) {
        this.documents = new DocumentReader(reader);
        this.resolver = new EntityResolver(actors);
        this.propositions = new PropositionReader(catalogue);
        this.stances = new StanceReader(propositions, factuality);
        this.catalogue = catalogue;
    }

    @Override
    public Extraction extract(Article article, Origin origin) {
        if (article.genre() == Genre.SATIRE || article.status() != ArticleStatus.USABLE) {
            return Extraction.EMPTY;
        }
        List<Span> own = cleaner.text(article.body());
        Document document = documents.read(article, own);
        Entities named = resolver.resolve(document);
        Attributions attributions = Attributions.read(document, named);
        Entities entities = FirstPerson.resolve(document, named, attributions);
        EventMemory memory = new EventMemory(catalogue);
        List<Claim> claims = new ArrayList<>();
        List<Stance> sides = new ArrayList<>();
        for (Passage passage : document.passages()) {
            BitSet reported = attributions.covered(passage.index());
            for (Candidate candidate : propositions.read(document, entities, passage, reported)) {
                Candidate resolved = resolve(document, candidate, memory);
                claims(document, attributions, resolved, origin, claims);
            }
            sides.addAll(stances.read(document, entities, attributions, passage, memory::resolve, origin));
        }
        List<String> topic = Topic.of(article);
        List<String> story = StoryTerms.of(article, own);
        return new Extraction(
                claims.stream()
                        .map(c -> c.about(topic, story, article.body().length()))
                        .toList(),
                sides.stream().map(s -> s.about(story)).toList());
    }

    /** "The call", "no such call" take what their event is known by; anything else is remembered. */
    private static Candidate resolve(Document document, Candidate candidate, EventMemory memory) {
        Sentence s = document.sentence(candidate.head().passage());
        int head = candidate.head().token();
        boolean pointing = new NounPhrase(s, head).isDefinite() || has(s, head, "such") && has(s, head, "no");
        if (s.token(head).isNoun() && pointing) {
            Proposition resolved = memory.resolve(candidate.proposition());
            return new Candidate(candidate.anchor(), candidate.head(), resolved, candidate.span());
        }
        memory.add(candidate.proposition());
        return candidate;
    }

    private static boolean has(Sentence s, int head, String lemma) {
        return s.children(head).stream().anyMatch(c -> c.lemma().equals(lemma));
    }

    private void claims(
            Document document, Attributions attributions, Candidate candidate, Origin origin, List<Claim> into) {
        Optional<Report> made = attributions.madeBy(candidate.anchor());
        boolean mere = made.isPresent()
                && MERE_REPORTS.contains(made.get().commitment())
                && !(HAVING_OBJECTS.contains(made.get().commitment()) && isPhrase(document, made.get()));
        Proposition p = candidate.proposition();
        if (mere || p.predicate().type() == null && attributions.onlyReports(document, candidate.anchor())) {
            return;
        }
        if (!isWorthKeeping(p)) {
            return;
        }
        int passage = candidate.anchor().passage();
        Sentence s = document.sentence(passage);
        for (Voice voice : attributions.voices(candidate.anchor())) {
            Report innermost = voice.innermost();
            BitSet inside = innermost == null ? null : innermost.content().get(passage);
            Factuality own = factuality.read(s, candidate.anchor().token(), t -> inside == null || inside.get(t));
            boolean missed = own.polarity() == Polarity.NEGATIVE && isAttended(s, candidate);
            boolean denied = voice.holders(own).polarity() == Polarity.NEGATIVE
                    && own.polarity() == Polarity.POSITIVE
                    && factuality.givesReason(s, candidate.anchor().token());
            if (missed || denied) {
                own = Factuality.UU;
            }
            if (p.predicate().type() == null && !voice.holders(own).isCommitted()) {
                continue; // nobody holds it to be so or not, and it is of no known type: nothing to meet
            }
            into.add(claim(document, candidate, voice, own, origin));
        }
    }

    /** Whoever did not take part in the talks leaves open whether there were any. */
    private boolean isAttended(Sentence s, Candidate candidate) {
        return !candidate.anchor().equals(candidate.head())
                && attending.contains(s.verbLemma(candidate.anchor().token()));
    }

    private static boolean isPhrase(Document document, Report report) {
        return report.content().entrySet().stream().noneMatch(e -> e.getValue().stream()
                .anyMatch(i -> document.sentence(e.getKey()).token(i).isVerb()));
    }

    /** A clause that names nobody, counts nothing and has hardly a word of its own can meet no other. */
    private static boolean isWorthKeeping(Proposition p) {
        return p.predicate().type() != null
                || !p.quantities().isEmpty()
                || p.arguments().stream().anyMatch(a -> a.entity() != null)
                || p.content().size() >= FEWEST_WORDS && !p.arguments().isEmpty();
    }

    /** The clause without what names its speaker: "Minister:", "according to the court". */
    private static Span spoken(Document document, Candidate candidate, Voice voice) {
        int passage = candidate.anchor().passage();
        Report report = voice.innermost();
        BitSet inside = report == null ? null : report.content().get(passage);
        List<Token> words = document.sentence(passage).tokens().stream()
                .filter(t -> candidate.span().contains(t.span()))
                .toList();
        if (inside == null || words.isEmpty()) {
            return candidate.span();
        }
        int from = 0;
        int to = words.size();
        while (from < to && isApart(words.get(from), inside)) {
            from++;
        }
        while (to > from && isApart(words.get(to - 1), inside)) {
            to--;
        }
        return from == to
                ? candidate.span()
                : new Span(words.get(from).start(), words.get(to - 1).end());
    }

    private static boolean isApart(Token t, BitSet inside) {
        return !inside.get(t.index()) || t.relation().equals("punct");
    }

    private static Claim claim(Document document, Candidate candidate, Voice voice, Factuality own, Origin origin) {
        Article article = document.article();
        List<Source> chain = new ArrayList<>();
        chain.add(Source.of(article.outlet()));
        chain.addAll(voice.sources());
        Attribution attribution = new Attribution(chain);
        int passage = candidate.anchor().passage();
        Evidence evidence = document.evidence(passage, spoken(document, candidate, voice));
        Proposition p = candidate.proposition();
        String id = Ids.hash(String.join(
                "|",
                article.id(),
                evidence.part().name(),
                evidence.start() + "-" + evidence.end(),
                p.predicate().name(),
                attribution.toString()));
        return new Claim(
                id,
                article.id(),
                article.version(),
                article.outlet(),
                attribution,
                p,
                voice.holders(own),
                voice.perSource(own),
                evidence,
                Sentences.shortened(document.sentence(passage).span().in(document.text(passage))),
                article.publishedAt(),
                article.genre(),
                origin);
    }
}
