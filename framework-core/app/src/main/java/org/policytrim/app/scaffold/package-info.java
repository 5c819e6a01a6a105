/**
 * New plugin projects, outside this tree: a benchmark or a model begins as a copy of the toy that
 * teaches it (so the example can't grow old), a reward term as a small one of its own. Each builds
 * and passes its contract tests as it stands.
 *
 * <p>{@link org.policytrim.app.scaffold.PluginProject} writes one, {@link
 * org.policytrim.app.scaffold.ProjectKind} says what each kind consists of; the texts are resources
 * of this package.
 */
@NullMarked
package org.policytrim.app.scaffold;

import org.jspecify.annotations.NullMarked;
