/**
 * The whole data flow in one room: {@code Decision -> Episode -> EpisodeGroup -> ScoredGroup ->
 * AdvantageGroup}.
 *
 * <p>A task is played as a group of sibling episodes from one initial state. An episode is a list
 * of decisions: one forward call, then a few executed actions. Each stage of training takes one of
 * these records and makes the next; none is ever filled in later. The stages meet here and do not
 * know one another.
 */
@NullMarked
package org.policytrim.api.episode;

import org.jspecify.annotations.NullMarked;
