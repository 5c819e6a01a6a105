/**
 * Support for benchmark plugins: {@link org.policytrim.toolkit.environment.EpisodeGuard} checks
 * threads and the life cycle of an environment, {@link
 * org.policytrim.toolkit.environment.ActionClipping} its actions, {@link
 * org.policytrim.toolkit.environment.ObservableParts} assembles observations, {@link
 * org.policytrim.toolkit.environment.FlatDrawing} draws simple worlds, and {@link
 * org.policytrim.toolkit.environment.SelectionResolver} looks up tasks, suites and presets.
 */
@NullMarked
package org.policytrim.toolkit.environment;

import org.jspecify.annotations.NullMarked;
