package org.counterclaim.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterclaim.model.Argument;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that takes part in an event, made comparable across articles that name it differently: "Putin"
 * and "Vladimir Putin" are one; "Russia" may act through either.
 *
 * @param id the entity's id, or the head lemma where nothing is named
 * @param name for people
 * @param tokens words of the name without titles and legal forms, in order; the head lemma where nothing is named
 * @param type null where nothing is named
 */
public record Party(
        String id,
        String name,
        List<String> tokens,
        @Nullable EntityType type,
        @Nullable String country) {

    /** "The Tessin Bank": a name, whatever it was taken for. */
    private static final Pattern PROPER = Pattern.compile("(?:[Tt]he )?\\p{Lu}[\\w-]+(?: (?:of )?\\p{Lu}[\\w-]+)+");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");

    private static final Pattern OF_NAME = Pattern.compile(" of (?:the )?(\\p{Lu}[\\w-]+(?: \\p{Lu}[\\w-]+)*)");

    /** What tells two people of one name apart. */
    private static final Set<String> GENERATIONS = Set.of("jr", "ii", "iii", "iv");

    private static final int MODIFIERS = 6;

    public static Party of(Argument argument, Lexicon lexicon) {
        Entity entity = argument.entity();
        if (entity != null && isName(entity.type())) {
            return of(entity, lexicon);
        }
        if (PROPER.matcher(argument.text()).matches()) {
            String name = argument.text().replaceFirst("^[Tt]he ", "");
            String id = entity != null ? entity.id() : "org:" + Ids.slug(name);
            return of(new Entity(id, name, EntityType.ORGANISATION), lexicon);
        }
        String country = entity != null ? entity.country() : null;
        if (entity != null && entity.id().startsWith("thing:")) {
            return new Party(entity.id(), entity.name(), thing(entity, argument.head()), null, country);
        }
        List<String> tokens = named(argument);
        return new Party("word:" + String.join("-", tokens), argument.text(), tokens, null, country);
    }

    /** The head after the names that stand before it and what follows these, or after whose it is: {@code varna trade treaty}. */
    private static List<String> named(Argument argument) {
        List<String> tokens = new ArrayList<>();
        for (String word : argument.text().split(" ", MODIFIERS)) {
            String slug = Ids.slug(POSSESSIVE.matcher(word).replaceAll(""));
            if (slug.startsWith(argument.head())) {
                break;
            }
            boolean name = !word.isEmpty()
                    && Character.isUpperCase(word.charAt(0))
                    && !slug.equals("the")
                    && !slug.equals("a");
            if (name || !tokens.isEmpty()) {
                tokens.add(slug);
            }
        }
        Matcher whose = OF_NAME.matcher(argument.text());
        if (tokens.isEmpty() && whose.find()) {
            tokens.addAll(List.of(Ids.slug(whose.group(1)).split("-", -1)));
        }
        tokens.add(argument.head());
        return List.copyOf(tokens);
    }

    public static Party of(Entity entity, Lexicon lexicon) {
        Set<String> tokens = new LinkedHashSet<>();
        String own = entity.id().substring(entity.id().indexOf(':') + 1);
        String name = POSSESSIVE.matcher(entity.name()).replaceAll("");
        String slug = entity.type() == EntityType.COUNTRY ? own : Ids.slug(name);
        for (String t : (slug.isEmpty() ? own : slug).split("-", -1)) {
            boolean generation = entity.type() == EntityType.PERSON && GENERATIONS.contains(t);
            if (!t.isEmpty() && !generation && !lexicon.isNameNoise(t)) {
                tokens.add(t);
            }
        }
        if (tokens.isEmpty()) {
            tokens.addAll(Arrays.asList(own.split("-", -1)));
        }
        String country = entity.country();
        if (country == null && entity.id().startsWith("country:")) {
            country = own;
        }
        return new Party(entity.id(), entity.name(), List.copyOf(tokens), entity.type(), country);
    }

    /** Whom a source stands for: a spokesman for his office, everybody else for himself. */
    public static @Nullable Party of(Source source, Lexicon lexicon) {
        Entity entity = source.speaksFor() != null ? source.speaksFor() : source.entity();
        return entity == null ? null : of(entity, lexicon);
    }

    /** What a thing is, last, after whose or which it is: {@code karlovo dam}. */
    private static List<String> thing(Entity entity, String head) {
        String own = entity.id().substring(entity.id().indexOf(':') + 1).toLowerCase(Locale.ROOT);
        List<String> tokens = new ArrayList<>(Arrays.asList(own.split("-", -1)));
        if (tokens.size() < 2 || !tokens.get(tokens.size() - 1).equals(head)) {
            tokens.add(head);
        }
        return List.copyOf(tokens);
    }

    private static boolean isName(EntityType type) {
        return switch (type) {
            case PERSON, ORGANISATION, COUNTRY, PLACE, OUTLET, PRODUCT, EVENT, DOCUMENT -> true;
            case GROUP, OTHER -> false;
        };
    }

    public boolean isNamed() {
        return type != null;
    }

    /** Named itself, or told from others of its kind by whose or which it is: the Karlovo dam. */
    public boolean isParticular() {
        return isNamed() || tokens.size() > 1;
    }

    public boolean isState() {
        return type == EntityType.COUNTRY;
    }

    /** Surname of a person, code of a state, all words of an organisation or place. */
    public String face() {
        return type == EntityType.PERSON ? tokens.get(tokens.size() - 1) : String.join("-", tokens);
    }

    public Agreement compare(Party other, Lexicon lexicon) {
        if (id.equals(other.id)) {
            return Agreement.SAME;
        }
        if (isNamed() && other.isNamed()) {
            return compareNames(other);
        }
        if (isNamed() || other.isNamed()) {
            // "Borlund Mining" taken for a thing here and for a company there.
            boolean alike = tokens.size() > 1 && other.isPartOf(this) || other.tokens.size() > 1 && isPartOf(other);
            return alike ? Agreement.SAME : Agreement.UNKNOWN;
        }
        return compareThings(other, lexicon);
    }

    /** The thing and whose it is: the Karlovo dam is not the Harrow dam, a Russian strike no Ukrainian one. */
    private Agreement compareThings(Party other, Lexicon lexicon) {
        String a = tokens.get(tokens.size() - 1);
        String b = other.tokens.get(other.tokens.size() - 1);
        if (lexicon.opposite(a, b)) {
            return Agreement.DIFFERENT;
        }
        if (!lexicon.synonymous(a, b)) {
            return Agreement.UNKNOWN;
        }
        if (tokens.size() > 1 && other.tokens.size() > 1) {
            List<String> x = tokens.subList(0, tokens.size() - 1);
            List<String> y = other.tokens.subList(0, other.tokens.size() - 1);
            if (x.stream().noneMatch(y::contains)) {
                return Agreement.DIFFERENT;
            }
            // The Karlovo water bill and the Karlovo tax bill share a name, and may be two.
            return x.containsAll(y) || y.containsAll(x) ? Agreement.SAME : Agreement.UNKNOWN;
        }
        return Agreement.SAME;
    }

    private Agreement compareNames(Party other) {
        if (isState() && other.isState()) {
            return Agreement.DIFFERENT;
        }
        if (isState() || other.isState()) {
            // A state acts through its people and bodies; somebody of another state is somebody else.
            if (country == null || other.country == null) {
                return Agreement.UNKNOWN;
            }
            return country.equals(other.country) ? Agreement.SAME : Agreement.DIFFERENT;
        }
        if (type == EntityType.PERSON && other.type == EntityType.PERSON) {
            return comparePeople(other);
        }
        if (isPartOf(other) || other.isPartOf(this) || isAcronymOf(other) || other.isAcronymOf(this)) {
            return Agreement.SAME;
        }
        return type == other.type ? Agreement.DIFFERENT : Agreement.UNKNOWN;
    }

    private Agreement comparePeople(Party other) {
        if (isOffice() != other.isOffice()) {
            // Whoever is known by an office alone may be anybody who could hold it; Holm's lawyer is not Holm.
            return isOffice() && isPartOf(other) || other.isOffice() && other.isPartOf(this)
                    ? Agreement.SAME
                    : Agreement.UNKNOWN;
        }
        if (tokens.size() > 1 && other.tokens.size() > 1 && !generation().equals(other.generation())) {
            return Agreement.DIFFERENT;
        }
        if (tokens.size() == 1 || other.tokens.size() == 1) {
            return isPartOf(other) || other.isPartOf(this) ? Agreement.SAME : Agreement.DIFFERENT;
        }
        if (!face().equals(other.face())) {
            return isPartOf(other) || other.isPartOf(this) ? Agreement.SAME : Agreement.DIFFERENT;
        }
        // The Smiths: one surname, two first names, two people; Joe and Joseph are one.
        String a = tokens.get(0);
        String b = other.tokens.get(0);
        return a.startsWith(b.substring(0, Math.min(2, b.length())))
                        || a.charAt(0) == b.charAt(0) && (a.length() == 1 || b.length() == 1)
                ? Agreement.SAME
                : Agreement.DIFFERENT;
    }

    /** "Jr.", as an id has it; empty for whoever is called by the plain name. */
    private String generation() {
        String slug = Ids.slug(name);
        String last = slug.substring(slug.lastIndexOf('-') + 1);
        return GENERATIONS.contains(last) ? last : "";
    }

    private boolean isOffice() {
        return id.startsWith(Entity.OFFICE);
    }

    private boolean isPartOf(Party other) {
        return other.tokens.containsAll(tokens);
    }

    private boolean isAcronymOf(Party other) {
        if (tokens.size() != 1 || other.tokens.size() < 2 || tokens.get(0).length() != other.tokens.size()) {
            return false;
        }
        for (int i = 0; i < other.tokens.size(); i++) {
            if (tokens.get(0).charAt(i) != other.tokens.get(i).charAt(0)) {
                return false;
            }
        }
        return true;
    }
}
