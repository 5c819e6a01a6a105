/**
 * What an experiment says: immutable records bound strictly from YAML, every problem found before
 * anything starts.
 *
 * <p>{@link org.policytrim.core.experiment.Experiment} is the whole; each section is a record whose
 * components carry a {@link org.policytrim.api.plugin.Setting} with its default. To add a key, add
 * a component.
 */
@NullMarked
package org.policytrim.core.experiment;

import org.jspecify.annotations.NullMarked;
