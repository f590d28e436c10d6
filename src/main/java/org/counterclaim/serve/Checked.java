package org.counterclaim.serve;

import java.time.Instant;
import java.util.List;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Stance;

/**
 * What was read out of a text.
 *
 * @param contradictions with what is stored, and within the text
 * @param compared how many stored statements it was compared with
 * @param problems what could not be read, a line each
 * @param stored whether the articles were sent to the articles topic
 */
public record Checked(
        List<Head> articles,
        List<Claim> claims,
        List<Stance> stances,
        List<Contradiction> contradictions,
        int compared,
        List<String> problems,
        boolean stored) {

    /** An article without its text. */
    public record Head(String id, String headline, Outlet outlet, Instant publishedAt) {}
}
