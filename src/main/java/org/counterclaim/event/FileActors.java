package org.counterclaim.event;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;

/** Actors out of the files of {@code config/actors}. */
final class FileActors implements Actors {

    private static final int ORGANISATION_COLUMNS = 6;

    private final CountryTable countries;
    private final NameIndex<Entity> organisations = new NameIndex<>();
    private final NameIndex<Entity> seats = new NameIndex<>();
    private final NameIndex<String> places = new NameIndex<>();
    private final OutletTable outlets;
    private final VoiceTable offices;
    private final VoiceTable titles;
    private final Set<String> spokespeople;

    /** @param file content of a file under {@code config} by its name */
    FileActors(UnaryOperator<String> file) {
        countries = new CountryTable(file.apply("actors/countries.tsv"));
        outlets = new OutletTable(file.apply("outlets.csv"));
        offices = new VoiceTable(file.apply("actors/offices.tsv"));
        titles = new VoiceTable(file.apply("actors/titles.tsv"));
        spokespeople = Table.lines(file.apply("actors/spokespeople.txt")).collect(Collectors.toSet());
        Table.rows(file.apply("actors/organisations.tsv"), "\t", ORGANISATION_COLUMNS)
                .forEach(this::addOrganisation);
        Table.rows(file.apply("actors/seats.tsv"), "\t", 2).forEach(row -> seats.add(row[0], owner(row[1])));
        // Regions first: they hold spellings and meanings that are common in news.
        Table.rows(file.apply("actors/regions.tsv"), "\t", 2).forEach(row -> places.add(row[0], row[1]));
        Table.rows(file.apply("actors/cities.tsv"), "\t", 2).forEach(row -> places.add(row[0], row[1]));
    }

    private void addOrganisation(String[] row) {
        Entity organisation = new Entity(
                "org:" + row[0],
                row[1],
                EntityType.ORGANISATION,
                CountryTable.orNull(row[4]),
                CountryTable.orNull(row[5]));
        organisations.add(row[1], organisation);
        Table.items(row[2]).forEach(alias -> organisations.add(alias, organisation));
        organisations.add(row[0], organisation);
    }

    private Entity owner(String codeOrOrganisation) {
        return countries
                .byCode(codeOrOrganisation)
                .or(() -> organisations.find(codeOrOrganisation))
                .orElseThrow(() -> new IllegalArgumentException(
                        "actors/seats.tsv: neither a country's code nor an organisation's id: " + codeOrOrganisation));
    }

    @Override
    public Optional<Entity> country(String name) {
        return countries.byName(name);
    }

    @Override
    public Optional<Entity> demonym(String word) {
        return countries.byDemonym(word);
    }

    @Override
    public Optional<Entity> seat(String name) {
        return seats.find(name).or(() -> countries.byCapital(name));
    }

    @Override
    public Optional<String> countryOfPlace(String name) {
        return countries
                .byName(name)
                .or(() -> countries.byCapital(name))
                .map(Entity::country)
                .or(() -> places.find(name));
    }

    @Override
    public Optional<String> currencyOf(Entity country) {
        return countries.currencyOf(country);
    }

    @Override
    public Optional<Entity> organisation(String name) {
        return organisations.find(name);
    }

    @Override
    public Optional<MediaOutlet> outlet(String name) {
        return outlets.byName(name);
    }

    @Override
    public Optional<MediaOutlet> outletAt(String host) {
        return outlets.byHost(host);
    }

    @Override
    public Optional<Voice> office(String words) {
        return offices.of(words);
    }

    @Override
    public Optional<Voice> title(String words) {
        return titles.of(words);
    }

    @Override
    public boolean isSpokesperson(String words) {
        return spokespeople.contains(words);
    }
}
