package org.counterclaim.topology;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.counterclaim.model.Argument;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Entity;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Quantity;
import org.counterclaim.model.Role;
import org.counterclaim.model.Source;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What a statement comes to, whatever the article: who holds what. Equal positions fold into one group, so that a hundred
 * copies of a report are compared once. It is made of the statement alone, so the groups do not depend on the order of
 * arrival.
 */
final class Position {

    private Position() {}

    /**
     * Id of the position under these keys. The keys are part of it: all members of a group then meet under the same keys,
     * and a pair of groups has one smallest key, so one owner.
     */
    static String of(Statement statement, List<String> keys) {
        return Ids.hash(holder(statement) + "||" + content(statement) + "||" + String.join("||", keys));
    }

    /** Outlets that say it on their own account are one holder, since they hold the same. */
    private static String holder(Statement statement) {
        Source holder = statement.holder();
        return holder.kind() == Source.Kind.OUTLET ? "outlet" : holder.position();
    }

    private static String content(Statement statement) {
        if (statement instanceof Claim claim) {
            Proposition p = claim.proposition();
            return claim.factuality() + "|" + (isIdentified(p) ? outline(p) : p.id() + "|" + story(claim));
        }
        Stance stance = (Stance) statement;
        Entity entity = stance.target().entity();
        boolean plain = entity != null && stance.target().event() == null;
        return stance.value() + "|" + (plain && entity != null ? entity.id() : stance.contentId());
    }

    /** "Police arrested a man" is said of many men: the name that the article is most about tells the stories apart. */
    private static String story(Claim claim) {
        return claim.topic().isEmpty() ? "" : claim.topic().get(0);
    }

    /** Whether type and participants alone say which event is meant; else every word counts. */
    private static boolean isIdentified(Proposition p) {
        long named = p.arguments().stream().filter(a -> a.entity() != null).count();
        boolean placed = p.place() != null && p.place().name() != null;
        return p.predicate().type() != null
                && (named >= 2 || named == 1 && (placed || !p.quantities().isEmpty()));
    }

    private static String outline(Proposition p) {
        String arguments =
                p.arguments().stream().map(Position::argument).sorted().collect(Collectors.joining(","));
        String quantities =
                p.quantities().stream().map(Position::quantity).sorted().collect(Collectors.joining(","));
        String place = p.place() == null || p.place().name() == null
                ? ""
                : Ids.slug(p.place().name());
        return String.join(
                "|",
                p.predicate().name(),
                arguments,
                quantities,
                place,
                day(p.time().start()) + "/" + day(p.time().end()));
    }

    private static String argument(Argument a) {
        Entity e = a.entity();
        Role role = a.role();
        return role + "=" + (e != null ? e.id() : a.head());
    }

    private static String quantity(Quantity q) {
        return q.bound() + ":" + q.low() + "-" + q.high() + q.unit() + ":" + q.counting() + ":" + q.counted();
    }

    private static String day(@Nullable Instant time) {
        return time == null ? "" : time.truncatedTo(ChronoUnit.DAYS).toString();
    }
}
