/**
 * Factuality: how far a clause, as it stands, is said to be so, from negation and its scope, modals, conditionals, questions
 * and the verbs that govern it. What a source makes of the clause is the attribution's {@code Commitment}.
 */
@NullMarked
package org.counterclaim.claim.factuality;

import org.jspecify.annotations.NullMarked;
