package org.counterclaim.claim.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Ids;

/** The people and bodies that one article names, each once. */
final class Cast {

    private final Map<String, Profile> byId = new LinkedHashMap<>();
    private final Map<String, List<Profile>> personsBySurname = new HashMap<>();
    private final Map<String, Profile> lastNamed = new HashMap<>();
    private final Map<String, Profile> organisationsByShortName = new HashMap<>();

    /** Notes that a full name stands here, so that a surname after it means this one of several. */
    void named(Profile person) {
        lastNamed.put(surname(person.entity().name()), person);
    }

    Collection<Profile> all() {
        return byId.values();
    }

    Profile add(Entity entity) {
        return byId.computeIfAbsent(entity.id(), id -> new Profile(entity));
    }

    /** A person by full name. */
    Profile person(String fullName) {
        String id = "person:" + Ids.slug(fullName);
        Profile known = byId.get(id);
        if (known != null) {
            return known;
        }
        Profile profile = add(new Entity(id, fullName, EntityType.PERSON));
        personsBySurname
                .computeIfAbsent(surname(fullName), s -> new ArrayList<>())
                .add(profile);
        return profile;
    }

    /**
     * The person that a single name means: of those of this surname the one whose full name stood last before it (in a
     * headline, the first that the article names), else the only one of this first name.
     */
    Optional<Profile> personBySingleName(String name) {
        List<Profile> same = personsBySurname.getOrDefault(surname(name), List.of());
        if (!suffix(name).isEmpty()) {
            return same.stream()
                    .filter(p -> suffix(p.entity().name()).equals(suffix(name)))
                    .findFirst();
        }
        Profile recent = lastNamed.get(surname(name));
        if (recent != null) {
            return Optional.of(elder(recent, same));
        }
        if (!same.isEmpty()) {
            return Optional.of(elder(same.get(0), same));
        }
        String first = name.toLowerCase(Locale.ROOT);
        List<Profile> byFirst = byId.values().stream()
                .filter(p -> p.entity().type() == EntityType.PERSON)
                .filter(p -> p.entity().name().toLowerCase(Locale.ROOT).startsWith(first + " "))
                .toList();
        return byFirst.size() == 1 ? Optional.of(byFirst.get(0)) : Optional.empty();
    }

    /** "Voss" is Karl Voss, and not Karl Voss Jr., where there are both. */
    private static Profile elder(Profile person, List<Profile> same) {
        String name = person.entity().name();
        String suffix = suffix(name);
        return same.stream()
                .filter(p -> !suffix.isEmpty()
                        && suffix(p.entity().name()).isEmpty()
                        && Ids.slug(name).equals(Ids.slug(p.entity().name() + " " + suffix)))
                .findFirst()
                .orElse(person);
    }

    boolean knowsSurname(String name) {
        return personsBySurname.containsKey(surname(name));
    }

    /** An organisation by name; a later short form or initials find it again. */
    Profile organisation(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        Profile known = organisationsByShortName.get(key);
        if (known != null) {
            return known;
        }
        Profile profile = add(new Entity("org:" + Ids.slug(name), name, EntityType.ORGANISATION));
        organisationsByShortName.put(key, profile);
        String[] words = name.split("\\s+");
        if (words.length > 1) {
            String initials = initials(words);
            if (initials.length() > 2) {
                organisationsByShortName.putIfAbsent(initials.toLowerCase(Locale.ROOT), profile);
            }
            if (words[0].length() > 3) {
                organisationsByShortName.putIfAbsent(words[0].toLowerCase(Locale.ROOT), profile);
            }
        }
        return profile;
    }

    static String surname(String fullName) {
        String[] words = fullName.strip().split("\\s+");
        int last = words.length - 1;
        while (last > 0 && isSuffix(words[last])) {
            last--;
        }
        return Ids.slug(words[last]);
    }

    /** "Jr.", as an id has it; empty where a name has none. */
    static String suffix(String name) {
        String[] words = name.strip().split("\\s+");
        String last = words[words.length - 1];
        return words.length > 1 && isSuffix(last) ? Ids.slug(last) : "";
    }

    static boolean isSuffix(String word) {
        return word.matches("(?i)jr\\.?|sr\\.?|ii|iii|iv");
    }

    /** Whether more than a surname stands there. */
    static boolean isFull(String name) {
        return name.strip().split("\\s+").length > (suffix(name).isEmpty() ? 1 : 2);
    }

    private static String initials(String[] words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
