package org.counterclaim.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that articles name.
 *
 * @param id readable identity across articles: {@code country:RU} for a state and those who speak for it as a whole,
 *     {@code person:vladimir-putin} (full name as the article gives it, so two articles may give {@code person:putin} and
 *     {@code person:vladimir-putin} for one man), {@code org:hanseong-energy}, {@code place:sarnit}, {@code outlet:...},
 *     {@code thing:...}; lower case, ASCII letters, digits and hyphens after the colon
 * @param name fullest form found in the article or the actors' list
 * @param country ISO 3166-1 alpha-2 code of the state that it is part of, speaks for or belongs to, where known
 * @param wikidata Wikidata id, where known
 */
public record Entity(
        String id,
        String name,
        EntityType type,
        @Nullable String country,
        @Nullable String wikidata) {

    /** Begins the id of somebody who is known by an office alone: {@code role:mayor}. */
    public static final String OFFICE = "role:";

    public Entity(String id, String name, EntityType type) {
        this(id, name, type, null, null);
    }
}
