package org.counterclaim.text;

import java.util.List;

/**
 * A predicate with its PropBank roles.
 *
 * @param predicate index of the predicate's token
 * @param roles label and index of the head token of each role filler, e.g. A0, A1, A2, AM-TMP, AM-LOC, AM-NEG; the
 *     filler's words are the head's subtree
 */
public record Frame(int predicate, List<RoleFiller> roles) {

    public Frame {
        roles = List.copyOf(roles);
    }

    /** One role and the head token that fills it. */
    public record RoleFiller(String label, int token) {}
}
