package org.counterclaim.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.counterclaim.model.Role;

/**
 * How far those who take part in two events are the same.
 *
 * @param agreements of each role that both fill; equal parties (who meets, who signs) are one role
 * @param namedSame how many particular participants (named, or told by whose or which they are) both sides have in one role
 * @param swapped whether each side's doer is the other's target
 */
record RoleMatch(Map<Role, Agreement> agreements, int namedSame, boolean swapped) {

    static RoleMatch of(Mention a, Mention b, Lexicon lexicon) {
        Map<Role, Agreement> roles = new EnumMap<>(Role.class);
        boolean asSets = a.isSymmetric() || b.isSymmetric();
        if (asSets) {
            roles.put(Role.PARTICIPANT, everyOf(a.participants(), b.participants(), lexicon));
        }
        for (Role role : Role.values()) {
            if (asSets && Mention.isCore(role)) {
                continue;
            }
            List<Party> left = a.in(role);
            List<Party> right = b.in(role);
            if (!left.isEmpty() && !right.isEmpty()) {
                roles.put(role, anyOf(left, right, lexicon));
            }
        }
        return new RoleMatch(roles, namedSame(a, b, asSets, lexicon), !asSets && swapped(a, b, lexicon));
    }

    /** One shared filler makes a role the same; it differs when all fillers are named and none is shared. */
    private static Agreement anyOf(List<Party> left, List<Party> right, Lexicon lexicon) {
        boolean allDiffer = true;
        for (Party l : left) {
            for (Party r : right) {
                Agreement one = l.compare(r, lexicon);
                if (one == Agreement.SAME) {
                    return Agreement.SAME;
                }
                allDiffer &= one == Agreement.DIFFERENT;
            }
        }
        return allDiffer ? Agreement.DIFFERENT : Agreement.UNKNOWN;
    }

    /** Equal parties: as many as the smaller side names must be found on the other. */
    private static Agreement everyOf(List<Party> left, List<Party> right, Lexicon lexicon) {
        List<Party> fewer = left.size() <= right.size() ? left : right;
        List<Party> more = new ArrayList<>(left.size() <= right.size() ? right : left);
        int same = 0;
        int different = 0;
        for (Party p : fewer) {
            Party found = null;
            boolean differs = !more.isEmpty();
            for (Party q : more) {
                Agreement one = p.compare(q, lexicon);
                if (one == Agreement.SAME) {
                    found = q;
                    break;
                }
                differs &= one == Agreement.DIFFERENT;
            }
            if (found != null) {
                more.remove(found);
                same++;
            } else if (differs) {
                different++;
            }
        }
        if (different > 0) {
            return Agreement.DIFFERENT;
        }
        return same >= 2 ? Agreement.SAME : Agreement.UNKNOWN;
    }

    private static int namedSame(Mention a, Mention b, boolean asSets, Lexicon lexicon) {
        int same = 0;
        for (Mention.Filler f : a.fillers()) {
            if (!Mention.isCore(f.role()) || !f.party().isParticular()) {
                continue;
            }
            same += b.fillers().stream()
                            .anyMatch(g -> (asSets ? Mention.isCore(g.role()) : g.role() == f.role())
                                    && g.party().isParticular()
                                    && g.party().compare(f.party(), lexicon) == Agreement.SAME)
                    ? 1
                    : 0;
        }
        return same;
    }

    private static boolean swapped(Mention a, Mention b, Lexicon lexicon) {
        return crosses(a, b, lexicon) && crosses(b, a, lexicon);
    }

    private static boolean crosses(Mention a, Mention b, Lexicon lexicon) {
        for (Party doer : a.in(Role.AGENT)) {
            if (!doer.isNamed()) {
                continue;
            }
            for (Mention.Filler f : b.fillers()) {
                boolean target = f.role() == Role.PATIENT || f.role() == Role.RECIPIENT;
                if (target && f.party().isNamed() && doer.compare(f.party(), lexicon) == Agreement.SAME) {
                    return true;
                }
            }
        }
        return false;
    }
}
