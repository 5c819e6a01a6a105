/** What LIBERO calls success: the predicates of a goal, decided from poses, contacts and joints. */
@NullMarked
package org.policytrim.libero.predicate;

import org.jspecify.annotations.NullMarked;
