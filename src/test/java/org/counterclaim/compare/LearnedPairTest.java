package org.counterclaim.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.compare.Claims.claim;

import java.util.Map;
import org.counterclaim.compare.rule.LearnedPair;
import org.counterclaim.compare.rule.Rules;
import org.counterclaim.event.EventCatalogue;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Quantity.Bound;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearnedPairTest {

    private static final String[] FERRY = {"velmor", "ferry", "capsiz", "passen"};
    /** Words of the sentence that tell which ferry. */
    private static final String[] SHARED = {"velmor", "ferry"};

    private static final String[] TARIFFS = {"tariff", "steel", "import"};

    private int asked;

    private double exclusion = 1;

    private Relation settle(double threshold, Map<Relation, Double> said, Claims earlier, Claims later) {
        return comparator(threshold, said)
                .compare(earlier.build(), later.build(), "key")
                .relation();
    }

    private RuleComparator comparator(double threshold, Map<Relation, Double> said) {
        PairModel model = new PairModel() {
            @Override
            public Map<Relation, Double> link(String one, String other, Gap gap) {
                asked++;
                return said;
            }

            @Override
            public double exclusion(String one, String other) {
                return exclusion;
            }
        };
        return new RuleComparator(
                EventCatalogue.shipped(),
                new NoActors(),
                Lexicon.shipped(),
                Tolerance.DEFAULT,
                Rules.shipped(),
                new LearnedPair(model, threshold));
    }

    private static Claims sank() {
        return claim("Harbour Gazette").event("sink").words(SHARED).ofStory(FERRY);
    }

    private static Claims moored() {
        return claim("Morning Wire").event("stay").words(SHARED).ofStory(FERRY);
    }

    /** Without a word that {@link #sank} holds. */
    private static Claims plain() {
        return claim("Morning Wire").event("stay").words("calm").ofStory(FERRY);
    }

    @Test
    void shouldSettleWhatNoRuleKnowsWhereTheModelIsSureEnough() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 0.8, Relation.UNRELATED, 0.2);
        assertThat(settle(0.7, said, sank(), moored())).isEqualTo(Relation.CONTRADICTS);
        assertThat(settle(0.9, said, sank(), moored())).isEqualTo(Relation.UNRELATED);
    }

    @Test
    void shouldNotEvenAskAboutArticlesOfTwoStories() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 1.0);
        assertThat(settle(0.5, said, sank(), moored().ofStory(TARIFFS))).isEqualTo(Relation.UNRELATED);
        assertThat(asked).isZero();
    }

    @Test
    void shouldAskWhereStoriesAreMuchAlikeOrSentencesOfLikeOnesShareTellingWords() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 1.0);
        String[] hardly = {"passen", "quenla", "marenn", "orvell", "tarsin", "halvex"};
        assertThat(settle(0.5, said, sank(), plain())).isEqualTo(Relation.CONTRADICTS);
        assertThat(settle(0.5, said, sank(), moored().ofStory(hardly))).isEqualTo(Relation.CONTRADICTS);
        assertThat(settle(0.5, said, sank(), plain().ofStory(hardly))).isEqualTo(Relation.UNRELATED);
        assertThat(settle(0.5, said, sank(), moored().ofStory(TARIFFS))).isEqualTo(Relation.UNRELATED);
    }

    @Test
    void shouldBelieveHeadlinesOnlyOfWhatIsKnownToBeTheSameOrRelated() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 1.0);
        assertThat(settle(0.5, said, sank().inHeadline(), moored())).isEqualTo(Relation.UNRELATED);
        Claims rose = claim("Morning Wire").event("sink").words(SHARED).ofStory(FERRY);
        assertThat(settle(0.5, said, sank().inHeadline(), rose)).isEqualTo(Relation.CONTRADICTS);
    }

    /** "The rival said that the ferry had not sunk, and accused the line of fraud." */
    @Test
    void shouldNotHoldThatSomebodyAccusedAgainstWhatHappened() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 1.0);
        Claims accused = claim("Morning Wire").event("accuse").words(SHARED).ofStory(FERRY);
        assertThat(settle(0.5, said, sank(), accused)).isEqualTo(Relation.UNRELATED);
        Claims demanded = claim("Harbour Gazette").event("demand").words(SHARED).ofStory(FERRY);
        assertThat(settle(0.5, said, demanded, accused)).isEqualTo(Relation.CONTRADICTS);
    }

    /** "The ferry sank after leaving the old harbour": that it left is told on the way. */
    @Test
    void shouldNotJudgeWhatItsSentenceTellsOnTheWay() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 1.0);
        Claims onTheWay = moored().quoted("The ferry sank after ", "leaving the old harbour");
        assertThat(settle(0.5, said, sank(), onTheWay)).isEqualTo(Relation.UNRELATED);
        Claims leaving = moored().quoted("The ferry sank, ", "leaving the old harbour without its only link");
        assertThat(settle(0.5, said, sank(), leaving)).isEqualTo(Relation.UNRELATED);
        Claims after = moored().quoted("The ferry sank. After that, ", "it left the old harbour");
        assertThat(settle(0.5, said, sank(), after)).isEqualTo(Relation.CONTRADICTS);
    }

    @Test
    void shouldAloneJudgeWhatMeetsByTheStoryOnly() {
        Claim denied = sank().with("org:velmor-line", "country:os").denied().build();
        Claim held = claim("Morning Wire")
                .event("sink")
                .with("org:velmor-line", "country:os")
                .words(SHARED)
                .ofStory(FERRY)
                .build();
        RuleComparator unsure = comparator(0.5, Map.of(Relation.UNRELATED, 1.0));
        assertThat(unsure.compare(denied, held, "sink|velmor").relation()).isEqualTo(Relation.CONTRADICTS);
        assertThat(unsure.compare(denied, held, ofStory(held)).relation()).isEqualTo(Relation.UNRELATED);
        RuleComparator sure = comparator(0.5, Map.of(Relation.CONTRADICTS, 1.0));
        assertThat(sure.compare(denied, held, ofStory(held)).rule()).isEqualTo("learned-pair");
    }

    @Test
    void shouldTakeADeedAgainstOnesOwnWordsForAChangeOfPosition() {
        Map<Relation, Double> said = Map.of(Relation.POSITION_CHANGE, 0.7, Relation.UNRELATED, 0.3);
        exclusion = 0;
        Claims before = sank().heldBy("Ilse Marant", "person:ilse-marant").publishedAt("2024-11-01T12:00:00Z");
        assertThat(settle(0.6, said, before, moored().arg(Role.AGENT, "person:ilse-marant")))
                .isEqualTo(Relation.POSITION_CHANGE);
        assertThat(settle(0.6, said, before, moored().arg(Role.AGENT, "person:karel-dunn")))
                .isEqualTo(Relation.UNRELATED);
        Claims deed = sank().arg(Role.AGENT, "person:ilse-marant").publishedAt("2024-11-01T12:00:00Z");
        assertThat(settle(0.6, said, deed, moored().arg(Role.AGENT, "person:ilse-marant")))
                .isEqualTo(Relation.UNRELATED);
        assertThat(settle(0.8, said, before, moored().arg(Role.AGENT, "person:ilse-marant")))
                .isEqualTo(Relation.UNRELATED);
    }

    @Test
    void shouldTakeOnlyALikelyRelation() {
        assertThat(settle(0.5, Map.of(Relation.SUPERSEDES, 0.5, Relation.UNRELATED, 0.4), sank(), moored()))
                .isEqualTo(Relation.SUPERSEDES);
        assertThat(settle(0.5, Map.of(Relation.REPORTED_ONLY, 0.3, Relation.UNRELATED, 0.4), sank(), moored()))
                .isEqualTo(Relation.UNRELATED);
        assertThat(settle(0.5, Map.of(Relation.CORROBORATES, 0.45, Relation.UNRELATED, 0.4), sank(), moored()))
                .isEqualTo(Relation.UNRELATED);
    }

    @Test
    void shouldNotTakeWhatASentenceSaysForAnAsideInIt() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 1.0);
        assertThat(settle(0.5, said, sank(), moored().followedBy(", more".repeat(5))))
                .isEqualTo(Relation.CONTRADICTS);
        assertThat(settle(0.5, said, sank(), moored().followedBy(", and so on".repeat(20))))
                .isEqualTo(Relation.UNRELATED);
    }

    @Test
    void shouldAskAgainAboutTheSameWordsAtAnotherTime() {
        Map<Relation, Double> said = Map.of(Relation.UNRELATED, 1.0);
        Claim first = sank().build();
        Claim soon = moored().publishedAt("2024-11-11T13:00:00Z").build();
        Claim late = moored().publishedAt("2024-11-14T13:00:00Z").build();
        RuleComparator comparator = comparator(0.5, said);
        comparator.compare(first, soon, "key");
        comparator.compare(first, soon, "key");
        assertThat(asked).isEqualTo(1);
        comparator.compare(first, late, "key");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void shouldAskForASecondOpinionOnAConflict() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 0.9, Relation.UNRELATED, 0.1);
        exclusion = 0.2;
        assertThat(settle(0.5, said, sank(), moored())).isEqualTo(Relation.UNRELATED);
        exclusion = 0.5;
        assertThat(settle(0.5, said, sank(), moored())).isEqualTo(Relation.CONTRADICTS);
    }

    @Test
    void shouldNotAskAboutLongArticles() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 1.0);
        assertThat(settle(0.5, said, sank(), moored().inBodyOf(6_000))).isEqualTo(Relation.UNRELATED);
        assertThat(asked).isZero();
    }

    @Test
    void shouldNotSetAnArticleAgainstItself() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 1.0);
        assertThat(settle(0.5, said, sank().article("one"), moored().article("one")))
                .isEqualTo(Relation.UNRELATED);
    }

    @Test
    void shouldLetOnlyAnOutletCorrectItsOwnReport() {
        Map<Relation, Double> said = Map.of(Relation.CORRECTS, 0.9, Relation.UNRELATED, 0.1);
        assertThat(settle(
                        0.5,
                        said,
                        sank(),
                        claim("Harbour Gazette").event("stay").words(SHARED).ofStory(FERRY)))
                .isEqualTo(Relation.CORRECTS);
        assertThat(settle(0.5, said, sank(), moored())).isEqualTo(Relation.UNRELATED);
    }

    @Test
    void shouldTakeAConflictOfOneHolderForAChangeOfPosition() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 0.7, Relation.POSITION_CHANGE, 0.2);
        Claims before = sank().heldBy("Ilse Marant", "person:ilse-marant").publishedAt("2024-11-09T12:00:00Z");
        assertThat(settle(0.8, said, before, moored().heldBy("Ilse Marant", "person:ilse-marant")))
                .isEqualTo(Relation.POSITION_CHANGE);
        assertThat(settle(0.8, said, before, moored().heldBy("Karel Dunn", "person:karel-dunn")))
                .isEqualTo(Relation.CONTRADICTS);
    }

    @Test
    void shouldTakeAnOutletsConflictWithItselfForACorrection() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 0.9, Relation.UNRELATED, 0.1);
        Claims own = claim("Harbour Gazette").event("stay").words(SHARED).ofStory(FERRY);
        assertThat(settle(0.5, said, sank(), own)).isEqualTo(Relation.CORRECTS);
        assertThat(settle(0.5, said, sank().heldBy("Ilse Marant", "person:ilse-marant"), own))
                .isEqualTo(Relation.CONTRADICTS);
    }

    @Test
    void shouldTakeALaterCountOfPeopleForAnUpdate() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 0.9, Relation.UNRELATED, 0.1);
        Claims five = sank().count(Bound.EXACT, 5, "people").publishedAt("2024-11-11T08:00:00Z");
        assertThat(settle(0.5, said, five, later("2024-11-11T14:00:00Z", 9))).isEqualTo(Relation.SUPERSEDES);
        assertThat(settle(0.5, said, five, later("2024-11-11T09:00:00Z", 9))).isEqualTo(Relation.CONTRADICTS);
        assertThat(settle(0.5, said, five, later("2024-11-11T14:00:00Z", 3))).isEqualTo(Relation.CONTRADICTS);
    }

    @Test
    void shouldTellFromTheSlotsWhatAConflictRestsOn() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 0.9, Relation.UNRELATED, 0.1);
        assertThat(kind(said, sank(), moored())).isEqualTo(Kind.LEXICAL);
        assertThat(kind(said, sank(), moored().denied())).isEqualTo(Kind.NEGATION);
        assertThat(kind(said, sank(), moored().denied().heldBy("Ilse Marant", "person:ilse-marant")))
                .isEqualTo(Kind.DENIAL);
        assertThat(kind(said, sank().count(Bound.EXACT, 5, "people"), later("2024-11-11T12:00:00Z", 3)))
                .isEqualTo(Kind.NUMERIC);
    }

    @Test
    void shouldNotTakeOtherNumbersForAgreement() {
        Map<Relation, Double> said = Map.of(Relation.CORROBORATES, 0.9, Relation.UNRELATED, 0.1);
        assertThat(settle(0.5, said, sank(), moored())).isEqualTo(Relation.CORROBORATES);
        assertThat(settle(0.5, said, sank().count(Bound.EXACT, 5, "people"), moored().count(Bound.EXACT, 9, "people")))
                .isEqualTo(Relation.UNRELATED);
    }

    private static String ofStory(Claim claim) {
        return new EventKeys(EventCatalogue.shipped(), new NoActors(), Lexicon.shipped())
                .of(claim)
                .last();
    }

    private static Claims later(String at, int people) {
        return moored().count(Bound.EXACT, people, "people").publishedAt(at);
    }

    private @Nullable Kind kind(Map<Relation, Double> said, Claims earlier, Claims later) {
        return comparator(0.5, said)
                .compare(earlier.build(), later.build(), "key")
                .kind();
    }
}
