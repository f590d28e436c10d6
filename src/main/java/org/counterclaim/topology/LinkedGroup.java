package org.counterclaim.topology;

import java.util.List;

/** A group and how it stands to others. */
record LinkedGroup(Group group, List<Link> links) {

    LinkedGroup {
        links = List.copyOf(links);
    }

    boolean isSuperseded() {
        return links.stream().anyMatch(Link::isReplaced);
    }
}
