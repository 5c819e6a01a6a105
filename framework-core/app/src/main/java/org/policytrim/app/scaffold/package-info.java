/**
 * New plugin projects outside the source tree. A benchmark or a model starts as a copy of a toy
 * plugin, a reward term from templates, which are resources of this package. All projects build and
 * pass their contract tests without changes.
 */
@NullMarked
package org.policytrim.app.scaffold;

import org.jspecify.annotations.NullMarked;
