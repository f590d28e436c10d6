package org.counterclaim.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.counterclaim.model.Outlet;

/** {@code config/outlets.csv}: publishers by name and by host. */
final class OutletTable {

    private static final int COLUMNS = 6;

    private final NameIndex<MediaOutlet> names = new NameIndex<>();
    private final Map<String, MediaOutlet> domains = new HashMap<>();

    OutletTable(String text) {
        // The first row says what the columns are.
        Table.rows(text, ",", COLUMNS).skip(1).forEach(row -> {
            MediaOutlet outlet = new MediaOutlet(
                    new Outlet(row[0], row[1]),
                    MediaOutlet.Kind.valueOf(row[3].toUpperCase(Locale.ROOT)),
                    row[4],
                    CountryTable.orNull(row[5]));
            domains.put(row[0], outlet);
            names.add(row[1], outlet);
            Table.items(row[2]).forEach(alias -> names.add(alias, outlet));
        });
    }

    Optional<MediaOutlet> byName(String name) {
        return names.find(name);
    }

    /** The outlet at this host or at the nearest domain above it. */
    Optional<MediaOutlet> byHost(String host) {
        String domain = host.toLowerCase(Locale.ROOT);
        while (!domain.isEmpty()) {
            MediaOutlet found = domains.get(domain);
            if (found != null) {
                return Optional.of(found);
            }
            domain = domain.substring(domain.indexOf('.') < 0 ? domain.length() : domain.indexOf('.') + 1);
        }
        return Optional.empty();
    }
}
