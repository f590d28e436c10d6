package org.counterclaim.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.jspecify.annotations.Nullable;

/** {@code config/actors/countries.tsv}: states by code, name, demonym and capital. */
final class CountryTable {

    private static final int COLUMNS = 6;

    private final Map<String, Entity> byCode = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final NameIndex<Entity> names = new NameIndex<>();
    private final NameIndex<Entity> demonyms = new NameIndex<>();
    private final NameIndex<Entity> capitals = new NameIndex<>();

    CountryTable(String text) {
        Table.rows(text, "\t", COLUMNS).forEach(row -> {
            String shown = Table.items(row[1]).get(0);
            Entity state = new Entity("country:" + row[0], shown, EntityType.COUNTRY, row[0], orNull(row[5]));
            byCode.put(row[0], state);
            if (!row[4].isEmpty()) {
                currencies.put(row[0], row[4]);
            }
            Table.items(row[1]).forEach(n -> names.add(n, state));
            Table.items(row[2]).forEach(d -> demonyms.add(d, state));
            Table.items(row[3]).forEach(c -> capitals.add(c, state));
        });
    }

    static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    Optional<Entity> byCode(String code) {
        return Optional.ofNullable(byCode.get(code.toUpperCase(Locale.ROOT)));
    }

    Optional<String> currencyOf(Entity state) {
        return Optional.ofNullable(state.country()).map(currencies::get);
    }

    Optional<Entity> byName(String name) {
        return names.find(name);
    }

    /** Singular or plural. */
    Optional<Entity> byDemonym(String word) {
        Optional<Entity> found = demonyms.find(word);
        return found.isEmpty() && word.endsWith("s") ? demonyms.find(word.substring(0, word.length() - 1)) : found;
    }

    Optional<Entity> byCapital(String name) {
        return capitals.find(name);
    }
}
