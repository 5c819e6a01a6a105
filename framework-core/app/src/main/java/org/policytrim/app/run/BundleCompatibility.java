package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.LocatedExperiment;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.settings.Problem;
import org.policytrim.method.action.ActionAdapter;
import org.policytrim.method.action.ObservationAdapter;

/** Checks that the bundle that an experiment starts from fits the experiment. */
final class BundleCompatibility {

  private static final String PATH = "policy.bundle";

  private BundleCompatibility() {}

  /**
   * Checks the bundle, if the experiment has one.
   *
   * @return all reasons why the bundle does not fit
   * @throws UncheckedIOException if the bundle can't be read
   */
  static List<Problem> problems(
      LocatedExperiment located, Components components, BundleStore bundles, Benchmark benchmark) {
    Experiment experiment = located.experiment();
    if (experiment.policy().bundle().isEmpty()) {
      return List.of();
    }
    String name = experiment.policy().bundle().get();
    Path source = bundles.folder(name);
    try {
      PolicyCard card = bundles.read(source, components).card();
      return mismatches(experiment, card, benchmark).stream()
          .map(
              mismatch ->
                  located.problem(
                      PATH,
                      "the bundle %s does not fit: %s".formatted(name, mismatch),
                      "Choose another bundle, or remove policy.bundle to pretrain a policy"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("can't read the bundle %s".formatted(source), failure);
    }
  }

  private static List<String> mismatches(
      Experiment experiment, PolicyCard card, Benchmark benchmark) {
    List<String> mismatches = new ArrayList<>();
    if (!card.model().equals(experiment.policy().name())) {
      mismatches.add(
          "it contains a policy of model %s, policy.name is %s"
              .formatted(card.model(), experiment.policy().name()));
    }
    int longest = ExecutedHorizons.longest(experiment);
    if (card.chunkLength() < longest) {
      mismatches.add(
          "its policy predicts %d actions per call, the experiment executes up to %d"
              .formatted(card.chunkLength(), longest));
    }
    mismatches.addAll(ActionAdapter.mismatches(card, benchmark.spec()));
    mismatches.addAll(ObservationAdapter.mismatches(card, benchmark));
    return mismatches;
  }
}
