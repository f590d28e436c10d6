package org.counterclaim.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.counterclaim.model.Statement;

/**
 * Statements of one day that come to the same position, under one event key. What is compared is the representative, the
 * earliest member: it depends on the members alone, not on the order in which they came.
 *
 * @param id see {@link Spot#group}
 * @param members how many statements there are
 * @param witnesses the earliest of them, for counting origins
 */
record Group(String id, KeyedStatement representative, int members, List<Witness> witnesses) {

    /** Most witnesses that are kept: a hot event must not grow without end. */
    static final int MOST_WITNESSES = 32;

    /** Counts above ten are given in steps, so that output grows with positions and not with articles. */
    private static final int[] STEPS = {10, 15, 20, 30, 40, 50, 64, 100, 200, 500, 1_000, 2_000, 5_000, 10_000};

    Group {
        witnesses = List.copyOf(witnesses);
    }

    static Group of(String id, KeyedStatement first) {
        return new Group(id, first, 1, List.of(Witness.of(first.statement())));
    }

    /** Where the group stands among those of its event: in order of time, the id settles ties. */
    String place() {
        return place(id, RowKey.time(publishedAt()));
    }

    /** @param time when its earliest member was published, as in the key of a row */
    static String place(String id, String time) {
        return time + '~' + id;
    }

    String position() {
        return position(id);
    }

    /** The position that the id or place of a group ends with. */
    static String position(String idOrPlace) {
        return idOrPlace.substring(idOrPlace.lastIndexOf('~') + 1);
    }

    Statement statement() {
        return representative.statement();
    }

    List<String> keys() {
        return representative.keys();
    }

    Instant publishedAt() {
        return statement().publishedAt();
    }

    /** At least how many independent origins stand behind the position. */
    int independentOrigins() {
        return inSteps(Witness.independentOrigins(witnesses));
    }

    /** At least how many statements say so. */
    int statements() {
        return inSteps(members);
    }

    private static int inSteps(int count) {
        int given = count;
        for (int s : STEPS) {
            given = count >= s ? s : given;
        }
        return given;
    }

    /** With a member more, or with one that has changed. */
    Group with(KeyedStatement member, boolean more) {
        Witness witness = Witness.of(member.statement());
        List<Witness> all = new ArrayList<>(witnesses);
        // A new version may say the same at another time: both stand until the old one is taken back.
        all.removeIf(w -> Witness.ORDER.compare(w, witness) == 0);
        all.add(witness);
        all.sort(Witness.ORDER);
        boolean first = all.get(0).equals(witness);
        return new Group(
                id,
                first ? member : representative,
                more ? members + 1 : members,
                all.subList(0, Math.min(all.size(), MOST_WITNESSES)));
    }

    /** Of these members, which are the earliest of all. */
    Group remaining(List<KeyedStatement> earliest) {
        return new Group(
                id,
                earliest.get(0),
                members - 1,
                earliest.stream().map(m -> Witness.of(m.statement())).toList());
    }
}
