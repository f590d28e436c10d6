package org.counterclaim.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.counterclaim.model.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorsTest {

    private final Actors actors = Actors.shipped();

    @ParameterizedTest
    @CsvSource({
        "Russia, RU",
        "the Russian Federation, RU",
        "U.S., US",
        "the U.S., US",
        "UK, GB",
        "the UAE, AE",
        "DRC, CD",
        "Côte d’Ivoire, CI",
        "Cote d'Ivoire, CI",
        "RUSSIA, RU",
        "Türkiye, TR",
        "South Korea, KR",
        "Ukraine's, UA"
    })
    void shouldFindTheStateWhenItIsNamed(String name, String code) {
        assertThat(actors.country(name)).map(Entity::country).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "turkey", "Korea", "Atlantis", "", "'", "the"})
    void shouldFindNoStateWhenTheWordIsAnother(String name) {
        assertThat(actors.country(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Russian, RU", "Russians, RU", "Dutch, NL", "Saudis, SA", "Poles, PL", "Filipino, PH", "Congolese, CD"})
    void shouldFindTheStateWhenItsPeopleAreNamed(String word, String code) {
        assertThat(actors.demonym(word)).map(Entity::country).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Moscow, country:RU",
        "the Kremlin, country:RU",
        "Kyiv, country:UA",
        "Kiev, country:UA",
        "Washington, country:US",
        "the White House, country:US",
        "Downing Street, country:GB",
        "the Élysée, country:FR",
        "The Hague, country:NL",
        "Brussels, org:european-union"
    })
    void shouldFindWhoGovernsWhenASeatOfPowerIsNamed(String name, String id) {
        assertThat(actors.seat(name)).map(Entity::id).contains(id);
    }

    @Test
    void shouldTakeParliamentsForThemselvesWhenNamed() {
        assertThat(actors.seat("Capitol Hill")).isEmpty();
        assertThat(actors.organisation("Capitol Hill")).map(Entity::id).contains("org:us-congress");
    }

    @ParameterizedTest
    @CsvSource({
        "Kharkiv, UA",
        "Khan Younis, PS",
        "Crimea, UA",
        "Lyon, FR",
        "Ohio, US",
        "Bogotá, CO",
        "Bogota, CO",
        "Paris, FR"
    })
    void shouldFindTheCountryWhenACityOrRegionIsNamed(String place, String code) {
        assertThat(actors.countryOfPlace(place)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "the AP, apnews.com, AGENCY",
        "Reuters, reuters.com, AGENCY",
        "TASS, tass.com, AGENCY",
        "The Washington Post, washingtonpost.com, PAPER",
        "Washington Post, washingtonpost.com, PAPER",
        "Interfax, interfax.com, AGENCY",
        "the BBC, bbc.com, BROADCASTER"
    })
    void shouldFindTheOutletWhenItIsCited(String name, String domain, MediaOutlet.Kind kind) {
        MediaOutlet found = actors.outlet(name).orElseThrow();
        assertThat(found.outlet().domain()).isEqualTo(domain);
        assertThat(found.kind()).isEqualTo(kind);
    }

    @Test
    void shouldFindTheOutletWhenItsHostIsBelowItsDomain() {
        assertThat(actors.outletAt("edition.cnn.com"))
                .map(m -> m.outlet().name())
                .contains("CNN");
        assertThat(actors.outletAt("example.org")).isEmpty();
    }

    @Test
    void shouldTellWhoSpeaksForTheStateWhenAnOfficeSpeaks() {
        assertThat(actors.office("moldovan foreign ministry")).contains(Actors.Voice.STATE);
        assertThat(actors.office("central bank")).contains(Actors.Voice.ITSELF);
        assertThat(actors.office("fan club")).isEqualTo(Optional.empty());
        assertThat(actors.title("prime minister")).contains(Actors.Voice.STATE);
        assertThat(actors.title("former prime minister")).contains(Actors.Voice.ITSELF);
        assertThat(actors.isSpokesperson("spokeswoman")).isTrue();
    }
}
