package org.counterclaim.model;

/**
 * A publisher of articles.
 *
 * @param domain registrable host in lower case without {@code www.}, the identity of an outlet, e.g. {@code harbour-gazette.example}
 * @param name name as readers know it; the domain where no name is known
 */
public record Outlet(String domain, String name) {}
