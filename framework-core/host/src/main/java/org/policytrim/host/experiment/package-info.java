/**
 * Experiments: immutable records bound strictly from YAML, with every problem found before a run
 * starts.
 *
 * <p>{@link org.policytrim.host.experiment.Experiment} is the whole document. Each of its sections
 * is one record, whose components carry a {@link org.policytrim.api.plugin.Setting} with
 * description, default and range, and an {@link org.policytrim.toolkit.settings.Invalidates} that
 * names the stored results a change makes obsolete. {@link
 * org.policytrim.host.experiment.ExperimentReader} reads an experiment in three steps, none of
 * which stops at a problem: it parses YAML (and applies {@code --set}), binds the sections one by
 * one, and checks the whole. {@link org.policytrim.host.experiment.BenchmarkChecks} adds the checks
 * that need the benchmark. {@link org.policytrim.host.experiment.EffectiveExperiment} writes an
 * experiment with every default, and {@link org.policytrim.host.experiment.ExperimentChanges}
 * compares two experiments.
 *
 * <p>To add a key, add a component to its section's record. To add a check, add it to {@code
 * NameChecks}, {@code HorizonChecks} or {@code SizeChecks}, and a file to the test resources under
 * {@code experiments/wrong}. To add a section, write its record and add it to {@code Experiment},
 * {@code ExperimentBinder} and, if checks need it, {@code ExperimentDraft}.
 */
@NullMarked
package org.policytrim.host.experiment;

import org.jspecify.annotations.NullMarked;
