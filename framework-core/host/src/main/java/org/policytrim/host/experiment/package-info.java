/**
 * What an experiment says: immutable records bound strictly from YAML, every problem found before
 * anything starts.
 *
 * <p>{@link org.policytrim.host.experiment.Experiment} is the whole; each section is a record whose
 * components carry a {@link org.policytrim.api.plugin.Setting} with its default. {@link
 * org.policytrim.host.experiment.ExperimentReader} reads it in three passes, none of which stops at
 * a mistake: YAML to a tree with places (and {@code --set} applied to it), sections bound one by
 * one, then checks of the whole. {@link org.policytrim.host.experiment.BenchmarkChecks} adds what
 * only an open benchmark knows. {@link org.policytrim.host.experiment.EffectiveExperiment} writes
 * it back with every default.
 *
 * <p>To add a key, add a component to its section's record. To add a check, add it to {@code
 * NameChecks}, {@code HorizonChecks} or {@code SizeChecks}, and a file to the test resources under
 * {@code experiments/wrong}. To add a section, add its record here and to {@code ExperimentBinder},
 * {@code Draft} and {@code EffectiveExperiment}.
 */
@NullMarked
package org.policytrim.host.experiment;

import org.jspecify.annotations.NullMarked;
