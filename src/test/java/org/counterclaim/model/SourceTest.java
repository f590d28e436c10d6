package org.counterclaim.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    @ParameterizedTest(name = "{0} ({1}): {2}")
    @CsvSource({
        "anonymous insiders, ANONYMOUS, true",
        "three people familiar with the talks, ANONYMOUS, true",
        "people, GROUP, true",
        "police in Sarnit, ORGANISATION, true",
        "Russian officials, GROUP, true",
        "residents of the valley, GROUP, true",
        "farmers' association of the Kalder valley, ORGANISATION, false",
        "election commission, ORGANISATION, false",
        "a senior official, ANONYMOUS, false",
        "a person close to the talks, ANONYMOUS, false",
        "United Nations, ORGANISATION, false",
        "Sarnit News, OUTLET, false",
        "Boris Johnson, PERSON, false",
        "Texas, COUNTRY, false",
        "its press, GROUP, false",
        "news agency, ORGANISATION, false",
    })
    void shouldTellWhetherVerbsAfterANameStandInThePlural(String name, Source.Kind kind, boolean plural) {
        assertThat(new Source(name, kind, null, null).isPlural()).isEqualTo(plural);
    }
}
