package org.counterclaim.model;

/**
 * Where the text of an article really comes from. Articles of one origin are not independent of each other.
 *
 * @param id the same for all articles that share text or name the same agency dispatch
 * @param name agency or outlet, for people
 */
public record Origin(String id, String name) {}
