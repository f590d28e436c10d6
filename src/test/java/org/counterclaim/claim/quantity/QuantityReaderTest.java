package org.counterclaim.claim.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.counterclaim.claim.Examples;
import org.counterclaim.event.Actors;
import org.counterclaim.model.Quantity;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityReaderTest {

    private static final QuantityReader READER = new QuantityReader(Actors.shipped());

    static List<String[]> examples() {
        return Examples.of("quantity.tsv");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldReadWhatIsCountedWhenASentenceGivesNumbers(String sentence, String expected) {
        Sentence s = Examples.sentence(sentence);
        String found = READER.read(s).stream()
                .map(PlacedQuantity::quantity)
                .map(QuantityReaderTest::shown)
                .collect(Collectors.joining("; "));
        assertThat(found).as(sentence).isEqualTo(expected);
    }

    private static String shown(Quantity q) {
        String value = number(q.low()) + (q.low() == q.high() ? "" : ".." + number(q.high()));
        String counted = q.counted().isEmpty() ? "-" : q.counted();
        return String.join(" ", value, q.unit(), q.bound().name(), q.counting().name(), counted);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    @Test
    void shouldKeepQuantitiesInTheirClauseWhenAskedForOnePredicate() {
        Sentence s = Examples.sentence("The mayor said 12 people died after the bridge lost 3 pillars.");
        assertThat(READER.of(s, token(s, "died"))).extracting(Quantity::low).containsExactly(12.0);
        assertThat(READER.of(s, token(s, "lost"))).extracting(Quantity::low).containsExactly(3.0);
        assertThat(READER.of(s, token(s, "said"))).isEmpty();
    }

    private static int token(Sentence s, String form) {
        return s.tokens().stream()
                .filter(t -> t.form().equals(form))
                .findFirst()
                .map(Token::index)
                .orElseThrow();
    }
}
