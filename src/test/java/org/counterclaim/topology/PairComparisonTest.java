package org.counterclaim.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.topology.Toy.article;

import java.util.List;
import org.counterclaim.compare.Comparator;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Statement;
import org.junit.jupiter.api.Test;

class PairComparisonTest {

    private static final Statement A = claim("a");
    private static final Statement B = claim("b");
    private static final Statement C = claim("c");
    private static final Statement D = claim("d");

    private static Statement claim(String id) {
        return new Pipeline(Toy.parts(), Limits.USUAL)
                .read(article(id, "Harbour Gazette", "|call|+"))
                .claims()
                .get(0);
    }

    private static PairComparison failing(Throwable thrown) {
        Comparator comparator = (earlier, later, key) -> {
            if (thrown instanceof Error e) {
                throw e;
            }
            throw (RuntimeException) thrown;
        };
        return new PairComparison(comparator, Observer.NONE);
    }

    @Test
    void shouldTakeAPairThatIsTooDeepForUnrelated() {
        StackOverflowError tooDeep = new StackOverflowError();
        PairComparison comparison = failing(tooDeep);
        assertThat(comparison.of(A, B, "call").relation()).isEqualTo(Relation.UNRELATED);
        assertThat(comparison.failures()).containsExactly(new FailedPair(A, B, tooDeep));
        assertThat(comparison.failures().get(0).letter("call").message()).startsWith("StackOverflowError");
    }

    @Test
    void shouldKeepNoStatementTwice() {
        RuntimeException thrown = new IllegalStateException("breaks");
        PairComparison comparison = failing(thrown);
        for (Statement other : List.of(B, C, D)) {
            assertThat(comparison.of(A, other, "call").relation()).isEqualTo(Relation.UNRELATED);
        }
        comparison.of(C, D, "call");
        assertThat(comparison.failures()).containsExactly(new FailedPair(A, B, thrown), new FailedPair(C, D, thrown));
    }
}
