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

/** Whether the bundle an experiment starts from can do what the experiment asks of it. */
final class BundleCompatibility {

  private static final String PATH = "policy.bundle";

  private BundleCompatibility() {}

  /**
   * Looks at the bundle, where there is one.
   *
   * @return every reason why it does not fit
   * @throws UncheckedIOException if it can't be read
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
      return misfits(experiment, card, benchmark).stream()
          .map(
              misfit ->
                  located.problem(
                      PATH,
                      "the bundle %s does not fit: %s".formatted(name, misfit),
                      "Take another bundle, or leave policy.bundle out to pretrain one"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("the bundle %s can't be read".formatted(source), failure);
    }
  }

  private static List<String> misfits(Experiment experiment, PolicyCard card, Benchmark benchmark) {
    List<String> misfits = new ArrayList<>();
    if (!card.model().equals(experiment.policy().name())) {
      misfits.add(
          "it holds the model %s, the experiment names %s"
              .formatted(card.model(), experiment.policy().name()));
    }
    if (card.horizon() != experiment.policy().horizon()) {
      misfits.add(
          "its policy executes %d actions per call, policy.horizon is %d"
              .formatted(card.horizon(), experiment.policy().horizon()));
    }
    int longest = Horizons.everExecuted(experiment).max().orElseThrow();
    if (card.chunkLength() < longest) {
      misfits.add(
          "it predicts %d actions per call, the experiment executes up to %d"
              .formatted(card.chunkLength(), longest));
    }
    misfits.addAll(ActionAdapter.mismatches(card.actions(), benchmark.spec().actions()));
    misfits.addAll(
        ObservationAdapter.mismatches(card.observations(), benchmark.spec().observations()));
    return misfits;
  }
}
