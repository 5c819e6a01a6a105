/**
 * The records of played episodes, which reward terms score: {@link
 * org.policytrim.api.episode.EpisodeGroup} holds {@link org.policytrim.api.episode.Episode}s, an
 * episode holds {@link org.policytrim.api.episode.Decision}s.
 *
 * <p>A decision is one forward call of the policy, followed by the execution of a part of the
 * predicted chunk. Training plays every task as a group of episodes from the same initial state.
 */
@NullMarked
package org.policytrim.api.episode;

import org.jspecify.annotations.NullMarked;
