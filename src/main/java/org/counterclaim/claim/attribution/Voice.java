package org.counterclaim.claim.attribution;

import java.util.List;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.Source;

/**
 * One way in which a word of an article is uttered: the sources between the outlet and the word, and what each makes of it.
 *
 * @param sources outermost first, without the outlet; empty where the outlet speaks
 * @param commitments what each source's reporting word tells, in the same order
 * @param innermost the report that the word stands in directly; null where the outlet speaks
 */
public record Voice(
        List<Source> sources,
        List<Commitment> commitments,
        @org.jspecify.annotations.Nullable Report innermost) {

    public Voice {
        sources = List.copyOf(sources);
        commitments = List.copyOf(commitments);
    }

    /** "Repeated her claim that": the same source, committed alike. */
    boolean saysTheSame(Voice other) {
        return sources.equals(other.sources) && commitments.equals(other.commitments);
    }

    /** The innermost source's factuality for a word that stands in its utterance with this factuality. */
    public Factuality holders(Factuality inner) {
        return commitments.isEmpty()
                ? inner
                : commitments.get(commitments.size() - 1).apply(inner);
    }

    /** "'I think that it will sink,' Holm said": the "I" of what somebody says is that somebody, and no further source. */
    Voice withoutFirstPerson() {
        List<Source> kept = new java.util.ArrayList<>();
        List<Commitment> told = new java.util.ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            int outer = told.size() - 1;
            boolean speaks =
                    outer >= 0 && (told.get(outer) == Commitment.ASSERT || told.get(outer) == Commitment.ADMIT);
            if (speaks && isFirstPerson(sources.get(i))) {
                told.set(outer, commitments.get(i));
            } else {
                kept.add(sources.get(i));
                told.add(commitments.get(i));
            }
        }
        return new Voice(kept, told, innermost);
    }

    private static boolean isFirstPerson(Source source) {
        return source.kind() == Source.Kind.UNRESOLVED
                && (source.name().equals("I") || source.name().equalsIgnoreCase("we"));
    }

    /** The voice for what is only told on the way, as in a relative clause: who denies or wants the rest holds it too. */
    Voice inPassing() {
        if (commitments.isEmpty()) {
            return this;
        }
        List<Commitment> changed = new java.util.ArrayList<>(commitments);
        changed.set(changed.size() - 1, Commitment.ASSERT);
        return new Voice(sources, changed, innermost);
    }

    /**
     * What each source of the chain holds, the outlet first. A source passes on what those inside it say without committing
     * itself, unless every reporting word between tells that it agrees ("admitted", "revealed").
     */
    public List<Factuality> perSource(Factuality inner) {
        Factuality[] values = new Factuality[sources.size() + 1];
        Factuality value = holders(inner);
        values[sources.size()] = value;
        for (int i = sources.size() - 1; i >= 0; i--) {
            boolean agrees = commitments.get(i) == Commitment.ADMIT || commitments.get(i) == Commitment.JUDGE;
            value = agrees ? value : Factuality.UU;
            values[i] = value;
        }
        return List.of(values);
    }
}
