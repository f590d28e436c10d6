package org.counterclaim.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.counterclaim.learned.OnnxPairModel.Input;

/** Asks the pair model about many pairs at once and reports progress. */
final class PairScores {

    private static final int AT_ONCE = 256;

    private PairScores() {}

    static <T> List<T> of(List<LabelledPair> pairs, Function<List<Input>, List<T>> model, Progress progress) {
        progress.expect(pairs.size());
        List<T> scores = new ArrayList<>(pairs.size());
        for (int from = 0; from < pairs.size(); from += AT_ONCE) {
            List<Input> some = pairs.subList(from, Math.min(pairs.size(), from + AT_ONCE)).stream()
                    .map(p -> new Input(p.text(), p.claim()))
                    .toList();
            scores.addAll(model.apply(some));
            some.forEach(s -> progress.step());
        }
        return scores;
    }
}
