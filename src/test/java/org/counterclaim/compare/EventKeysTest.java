package org.counterclaim.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.compare.Claims.claim;

import java.util.List;
import java.util.SortedSet;
import org.counterclaim.event.EventCatalogue;
import org.junit.jupiter.api.Test;

class EventKeysTest {

    private static final String[] STORY = {"velmor", "ferry", "passen"};

    private final EventKeys keys = new EventKeys(EventCatalogue.shipped(), new NoActors(), Lexicon.shipped());

    private List<String> ofStory(Claims claim) {
        return keys.of(claim.build()).stream().filter(EventKeys::isOfStory).toList();
    }

    private static Claims sank() {
        return claim("Harbour Gazette").event("sink").words("velmor").ofStory(STORY);
    }

    @Test
    void shouldLetBriefTextsMeetByTheirStory() {
        assertThat(ofStory(sank())).hasSize(3);
        assertThat(ofStory(sank().inBodyOf(6_000))).isEmpty();
    }

    @Test
    void shouldSendTheClaimThatMakesUpItsSentenceOnly() {
        assertThat(ofStory(sank().followedBy(", and so on".repeat(20)))).isEmpty();
        assertThat(ofStory(sank().inHeadline())).isEmpty();
    }

    @Test
    void shouldPutTheMostTellingTermFirst() {
        assertThat(ofStory(sank().ofStory("said", "velmor")).get(0)).endsWith("velmor");
    }

    @Test
    void shouldSortTheStoryBehindNamesOfAnyAlphabet() {
        SortedSet<String> all =
                keys.of(sank().with("person:łukasz-øster", "org:žiža").build());
        assertThat(all).anySatisfy(key -> assertThat(key).matches("~[øł].*"));
        assertThat(all.last()).matches(EventKeys::isOfStory);
        assertThat(all.headSet(
                        ofStory(sank().with("person:łukasz-øster", "org:žiža")).get(0)))
                .noneMatch(EventKeys::isOfStory);
    }
}
