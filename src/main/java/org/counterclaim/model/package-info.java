/**
 * The words of the domain: article, proposition, attribution, factuality, claim, stance, relation, contradiction,
 * dossier. Immutable records and enums; depends on nothing, knows neither Kafka nor JSON nor grammar.
 */
@NullMarked
package org.counterclaim.model;

import org.jspecify.annotations.NullMarked;
