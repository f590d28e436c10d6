package org.counterclaim.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.compare.Claims.claim;

import org.counterclaim.event.EventCatalogue;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Quantity.Bound;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Role;
import org.counterclaim.model.Verdict;
import org.junit.jupiter.api.Test;

class RuleComparatorTest {

    private final RuleComparator comparator = RuleComparator.ofRulesAlone(EventCatalogue.shipped(), new NoActors());
    private final EventKeys keys = new EventKeys(EventCatalogue.shipped(), new NoActors(), Lexicon.shipped());

    private Verdict compare(Claims left, Claims right) {
        Claim one = left.build();
        Claim other = right.build();
        Verdict there = comparator.compare(one, other, "key");
        Verdict back = comparator.compare(other, one, "key");
        assertThat(back).as("the same whichever way round").isEqualTo(there);
        return there;
    }

    private static Claims reportedCall() {
        return claim("Harbour Gazette")
                .heldBy("The Evening Ledger", "outlet:evening-ledger")
                .event("phone")
                .with("person:donald-trump", "person:vladimir-putin")
                .on("2024-11-07");
    }

    private static Claims deniedCall() {
        return claim("Morning Wire")
                .heldBy("Kremlin", "country:RU")
                .event("phone call")
                .with("person:trump", "person:putin")
                .denied();
    }

    @Test
    void shouldReportDenialOfACall() {
        Verdict v = compare(reportedCall(), deniedCall());
        assertThat(v.relation()).isEqualTo(Relation.CONTRADICTS);
        assertThat(v.kind()).isEqualTo(Kind.DENIAL);
        assertThat(v.explanation()).contains("Evening Ledger").contains("Kremlin");
        assertThat(keys.of(reportedCall().build()))
                .containsAnyElementsOf(keys.of(deniedCall().build()));
    }

    @Test
    void shouldNotLetDenialMeetACallMonthsLater() {
        Verdict v = compare(
                deniedCall(),
                claim("Post")
                        .event("phone call")
                        .with("person:donald-trump", "person:vladimir-putin")
                        .publishedAt("2025-02-12T20:00:00Z"));
        assertThat(v.relation()).isEqualTo(Relation.SCOPE_DIFFERS);
    }

    @Test
    void shouldNotLetDenialMeetACallWithSomebodyElse() {
        Verdict v = compare(
                deniedCall(), claim("Post").event("phone").with("person:donald-trump", "person:volodymyr-zelensky"));
        assertThat(v.relation().isFinding()).isFalse();
    }

    @Test
    void shouldNotTakeSpeculationForTheOpposite() {
        Verdict v = compare(reportedCall().held(Factuality.UU), deniedCall());
        assertThat(v.relation()).isEqualTo(Relation.REPORTED_ONLY);
    }

    @Test
    void shouldReportOppositeOutcomes() {
        Verdict v = compare(
                claim("A Times")
                        .event("approve")
                        .arg(Role.AGENT, "org:senate-of-marenne")
                        .arg(Role.PATIENT, "accord")
                        .words("airbase"),
                claim("B News")
                        .event("reject")
                        .arg(Role.AGENT, "org:senate-of-marenne")
                        .arg(Role.PATIENT, "accord")
                        .words("airbase"));
        assertThat(v.kind()).isEqualTo(Kind.ANTONYM);
    }

    @Test
    void shouldNotSetReportsOfTwoStoriesAgainstEachOtherWhereNobodyAnswersAnybody() {
        Claims approved = claim("A Times")
                .event("approve")
                .arg(Role.AGENT, "org:senate-of-marenne")
                .arg(Role.PATIENT, "accord")
                .words("airbase")
                .ofStory("marenn", "airbas", "accord");
        Claims rejected = claim("B News")
                .event("reject")
                .arg(Role.AGENT, "org:senate-of-marenne")
                .arg(Role.PATIENT, "accord")
                .words("airbase");
        assertThat(compare(approved, rejected.ofStory("marenn", "senate", "airbas"))
                        .relation())
                .isEqualTo(Relation.CONTRADICTS);
        assertThat(compare(approved, rejected.ofStory("tariff", "steel", "quenla"))
                        .relation()
                        .isFinding())
                .isFalse();
    }

    @Test
    void shouldNotTakeCommitteeForParliament() {
        Verdict v = compare(
                claim("A Times")
                        .event("approve")
                        .arg(Role.AGENT, "parliament")
                        .arg(Role.PATIENT, "budget")
                        .words("orlan"),
                claim("B News")
                        .event("reject")
                        .arg(Role.AGENT, "committee")
                        .arg(Role.PATIENT, "budget")
                        .words("orlan"));
        assertThat(v.relation().isFinding()).isFalse();
    }

    @Test
    void shouldNotTakeReleaseForTheOppositeOfArrest() {
        Verdict v = compare(
                claim("A Times").event("arrest").arg(Role.PATIENT, "person:karim-sadeq"),
                claim("B News").event("release").arg(Role.PATIENT, "person:karim-sadeq"));
        assertThat(v.relation().isFinding()).isFalse();
    }

    private static Claims killed(String outlet, double dead) {
        return claim(outlet)
                .event("kill")
                .arg(Role.AGENT, "strike")
                .in("Odesa", "UA")
                .count(Bound.EXACT, dead, "people")
                .on("2024-11-10");
    }

    @Test
    void shouldReportIncompatibleCounts() {
        Verdict v = compare(killed("A Times", 40), killed("B News", 12));
        assertThat(v.kind()).isEqualTo(Kind.NUMERIC);
    }

    @Test
    void shouldLetLaterTollSupersede() {
        Verdict v = compare(
                killed("A Times", 12).publishedAt("2024-11-10T09:00:00Z"),
                killed("B News", 40).publishedAt("2024-11-10T18:00:00Z"));
        assertThat(v.relation()).isEqualTo(Relation.SUPERSEDES);
    }

    @Test
    void shouldNotSetPartAgainstWhole() {
        Verdict v = compare(
                killed("A Times", 40),
                claim("B News")
                        .event("kill")
                        .arg(Role.AGENT, "strike")
                        .in("Odesa", "UA")
                        .count(Bound.EXACT, 12, "child")
                        .on("2024-11-10"));
        assertThat(v.relation()).isEqualTo(Relation.SCOPE_DIFFERS);
    }

    @Test
    void shouldReportSwappedRoles() {
        Verdict v = compare(
                claim("A Times")
                        .event("sue")
                        .arg(Role.AGENT, "org:norvik-optics")
                        .arg(Role.PATIENT, "org:talbrook"),
                claim("B News").event("sue").arg(Role.AGENT, "org:talbrook").arg(Role.PATIENT, "org:norvik"));
        assertThat(v.kind()).isEqualTo(Kind.STRUCTURE);
    }

    @Test
    void shouldReportMutualBlame() {
        Verdict v = compare(
                claim("A Times")
                        .heldBy("Moscow", "country:RU")
                        .event("block")
                        .arg(Role.AGENT, "country:UA")
                        .arg(Role.PATIENT, "diplomacy"),
                claim("B News")
                        .heldBy("Kyiv", "country:UA")
                        .event("block")
                        .arg(Role.AGENT, "country:RU")
                        .arg(Role.PATIENT, "diplomacy"));
        assertThat(v.kind()).isEqualTo(Kind.CAUSE_AGENT);
    }

    @Test
    void shouldSeeChangeOfPosition() {
        Verdict v = compare(
                claim("A Times")
                        .heldBy("Minister Hagen", "person:tove-hagen")
                        .event("close")
                        .arg(Role.AGENT, "person:tove-hagen")
                        .arg(Role.PATIENT, "org:fjell-plant")
                        .publishedAt("2024-11-01T00:00:00Z"),
                claim("B News")
                        .heldBy("Minister Hagen", "person:tove-hagen")
                        .event("close")
                        .arg(Role.AGENT, "person:tove-hagen")
                        .arg(Role.PATIENT, "org:fjell-plant")
                        .denied());
        assertThat(v.relation()).isEqualTo(Relation.POSITION_CHANGE);
    }

    @Test
    void shouldCountOneHolderInTwoOutletsAsOneVoice() {
        Verdict v = compare(deniedCall(), deniedCall().words("untrue"));
        assertThat(v.relation()).isEqualTo(Relation.SAME_ORIGIN);
    }
}
