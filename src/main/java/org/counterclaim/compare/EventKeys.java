package org.counterclaim.compare;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.counterclaim.event.Actors;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.event.EventType;
import org.counterclaim.event.TermWeights;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Entity;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Quantity;
import org.counterclaim.model.Role;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Target;

/**
 * Keys out of what two reports of one event are most likely to share, so made that no famous name and no frequent verb
 * fills one by itself.
 *
 * <ul>
 *   <li>{@code call|putin|trump}: key class of the event type (or opposition class of the lemma) and two participants;
 *       {@code call|ru|us} the states they act for
 *   <li>{@code strike|russia|@odesa}: key class, a participant, the place
 *   <li>{@code kill|@odesa|#people}: key class, the place, what is counted
 *   <li>{@code hold|ru|#percent}: key class, the only participant, the measure
 *   <li>{@code =halvex|hanseong}: two names or rare words of the clause, for sides that say it in quite different words; at
 *       least one of them in no list of names that everybody knows
 *   <li>{@code ~halvex}: in headline and lead, one such name or word of the clause, or a name that the article is about; the
 *       mark sorts it last, so that a pair with any better key in common is handled there
 *   <li>{@code ～0halvex}: in brief texts, one of the terms that tell their story, the more telling the smaller the digit; sorts
 *       last of all, so what meets there has nothing but the story in common ({@link #isOfStory})
 *   <li>{@code stance:...}: the same of a stance's target
 * </ul>
 */
public final class EventKeys implements Keys {

    /** Most keys of one statement: each is a record sent and a row kept. */
    static final int MOST = 11;
    /** Beside these, the terms that tell the story of a brief text: two writers rarely choose the same few. */
    static final int MOST_OF_STORY = 12;

    private static final double MOST_OF_SENTENCE = 0.4;

    /** A wide tilde: it sorts after the letters of other keys, those of other alphabets too. */
    private static final char STORY = '\uFF5E';

    private static final TermWeights WEIGHTS = TermWeights.english();

    private static final String ACCUSATION = "accuse";

    private final EventCatalogue catalogue;
    private final Actors actors;
    private final Lexicon lexicon;
    private final KeyTerms terms;
    private final String blame;

    public EventKeys(EventCatalogue catalogue, Actors actors, Lexicon lexicon) {
        this.catalogue = catalogue;
        this.actors = actors;
        this.lexicon = lexicon;
        this.terms = new KeyTerms(new KnownNames(actors, lexicon), lexicon);
        this.blame = catalogue.byId(ACCUSATION).map(EventType::keyClass).orElse(ACCUSATION);
    }

    @Override
    public SortedSet<String> of(Statement statement) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> ofStory = List.of();
        if (statement.genre() != Genre.SATIRE) {
            if (statement instanceof Claim claim) {
                Mention mention = Mention.of(claim, catalogue, actors, lexicon);
                ofClaim(mention, keys);
                ofStory = mention.isInBriefText() && isMostOfItsSentence(claim) ? claim.story() : List.of();
            } else if (statement instanceof Stance stance) {
                ofTarget(stance.target(), keys);
            }
        }
        SortedSet<String> kept = new TreeSet<>();
        keys.stream().limit(MOST).forEach(kept::add);
        ofStory.stream().limit(MOST_OF_STORY).forEach(term -> kept.add(ofStory(term)));
        return Collections.unmodifiableSortedSet(kept);
    }

    /**
     * What meets by the story alone is judged sentence by sentence, so one claim of each is enough; headlines are judged only
     * of what other keys bring together.
     */
    private static boolean isMostOfItsSentence(Claim claim) {
        Evidence evidence = claim.evidence();
        return evidence.part() == Evidence.Part.BODY
                && evidence.exact().length()
                        >= MOST_OF_SENTENCE * claim.sentence().length();
    }

    /** Whether a key speaks for one story, which holds many events, and not for one event. */
    public static boolean isOfStory(String key) {
        return !key.isEmpty() && key.charAt(0) == STORY;
    }

    /** The most telling term that two texts share sorts first, so they meet there and not among all that share a common word. */
    private static String ofStory(String term) {
        int common = (int) Math.max(0, 9 - WEIGHTS.of(term));
        return STORY + Integer.toString(common) + term;
    }

    private void ofClaim(Mention m, Set<String> keys) {
        List<Party> named = m.participants().stream().filter(Party::isNamed).toList();
        pairs(m.keyClass(), named, keys);
        blame(m, keys);
        String place = placeTerm(m.placeName());
        boolean tells = m.type() != null || !lexicon.isCommonVerb(m.lemma());
        if (tells && !place.isEmpty()) {
            named.stream().limit(2).forEach(p -> keys.add(m.keyClass() + '|' + p.face() + "|@" + place));
            for (Quantity q : m.proposition().quantities()) {
                if (!q.counted().isEmpty()) {
                    String counted = lexicon.countsPeople(q.counted()) ? "people" : Ids.slug(q.counted());
                    keys.add(m.keyClass() + "|@" + place + "|#" + counted);
                }
            }
        }
        if (tells && named.size() == 1) {
            measured(m, named.get(0), keys);
        }
        if (m.type() == null && tells) {
            objectOfUntyped(m, named, keys);
        }
        keys.addAll(terms.of(m, place));
    }

    /** What one says that another does: he may say the same of him. */
    private void blame(Mention m, Set<String> keys) {
        Party holder = m.holder();
        if (holder == null || !holder.isNamed() || m.isOutletsOwn()) {
            return;
        }
        for (Party doer : m.in(Role.AGENT)) {
            if (doer.isNamed() && doer.compare(holder, lexicon) == Agreement.DIFFERENT) {
                pairs(blame, List.of(holder, doer), keys);
                return;
            }
        }
    }

    /** One participant and what is measured of it: who occupies how many per cent. */
    private static void measured(Mention m, Party only, Set<String> keys) {
        for (Quantity q : m.proposition().quantities()) {
            String measure = q.unit().equals("count") ? Ids.slug(q.counted()) : q.unit();
            if (!measure.isEmpty()) {
                keys.add(m.keyClass() + '|' + only.face().toLowerCase(Locale.ROOT) + "|#"
                        + measure.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Subject and object by what they are, where the catalogue lacks the event. */
    private void objectOfUntyped(Mention m, List<Party> named, Set<String> keys) {
        for (Party object : m.in(Role.PATIENT)) {
            if (!object.isNamed() && !named.isEmpty() && lexicon.rarity(object.face()) > 0.2) {
                keys.add(m.keyClass() + '|' + named.get(0).face() + '|' + object.face());
                return;
            }
        }
    }

    private static void pairs(String keyClass, List<Party> named, Set<String> keys) {
        for (int i = 0; i < Math.min(3, named.size()); i++) {
            for (int j = i + 1; j < Math.min(3, named.size()); j++) {
                Party a = named.get(i);
                Party b = named.get(j);
                add(keyClass, a.face(), b.face(), keys);
                String c = a.country();
                String d = b.country();
                if (c != null && d != null && !c.equals(d)) {
                    add(keyClass, c, d, keys);
                }
            }
        }
    }

    private static void add(String keyClass, String a, String b, Set<String> keys) {
        String x = a.toLowerCase(Locale.ROOT);
        String y = b.toLowerCase(Locale.ROOT);
        if (!x.equals(y)) {
            keys.add(keyClass + '|' + (x.compareTo(y) < 0 ? x + '|' + y : y + '|' + x));
        }
    }

    private String placeTerm(Set<String> name) {
        return name.stream()
                .max(Comparator.comparingDouble(lexicon::rarity).thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }

    private void ofTarget(Target target, Set<String> keys) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Proposition event = target.event();
        if (event != null) {
            List<Party> named = event.arguments().stream()
                    .filter(a -> Mention.isCore(a.role()))
                    .map(a -> Party.of(a, lexicon))
                    .filter(Party::isNamed)
                    .toList();
            String type = event.predicate().type();
            String keyClass = type == null
                    ? lexicon.oppositionClass(event.predicate().lemma())
                    : catalogue.byId(type).map(EventType::keyClass).orElse(type);
            pairs("stance:" + keyClass, named, keys);
            named.forEach(p -> weights.merge(p.isState() ? Ids.slug(p.name()) : terms.tellingToken(p), 1.3, Math::max));
        }
        Entity entity = target.entity();
        if (entity != null) {
            Party p = Party.of(entity, lexicon);
            weights.merge(p.isState() ? Ids.slug(p.name()) : terms.tellingToken(p), 1.3, Math::max);
        }
        for (String w : target.content()) {
            String slug = Ids.slug(w);
            if (slug.length() > 2 && !lexicon.isNameNoise(slug)) {
                weights.merge(slug, lexicon.rarity(slug), Math::max);
            }
        }
        keys.addAll(KeyTerms.pairs("stance:", weights, Set.of()));
    }
}
