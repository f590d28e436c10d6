package org.counterclaim.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void shouldFindAStoryLikeItself() {
        Story story = Story.of(List.of("velmor", "ferry", "capsiz"));
        assertThat(story.similarity(story)).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldFindNothingInCommonWhereNoTermIsShared() {
        assertThat(Story.of(List.of("velmor")).similarity(Story.of(List.of("hanseo"))))
                .isZero();
        assertThat(Story.of(List.of()).similarity(Story.of(List.of("hanseo")))).isZero();
    }

    @Test
    void shouldLetRareTermsWeighMoreThanFrequentOnes() {
        Story ferry = Story.of(List.of("velmor", "presid", "ferry"));
        assertThat(ferry.similarity(Story.of(List.of("velmor", "tariff"))))
                .isGreaterThan(ferry.similarity(Story.of(List.of("presid", "tariff"))));
    }
}
