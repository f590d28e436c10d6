/**
 * What people read: findings, statements, events and reviews of the topics in an embedded SQLite database, which its own
 * consumer fills. Lose the file and it is filled again. Knows the model, its JSON forms and topics; must not know how claims
 * are read or compared, nor who asks over which network.
 */
@NullMarked
package org.counterclaim.view;

import org.jspecify.annotations.NullMarked;
