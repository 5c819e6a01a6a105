package org.policytrim.core.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.core.action.ActionAdapter;
import org.policytrim.core.action.ObservationAdapter;
import org.policytrim.core.bundle.BundleStore;
import org.policytrim.core.experiment.Experiment;
import org.policytrim.core.plugin.Components;

/** Whether the bundle an experiment starts from can do what the experiment asks of it. */
public final class BundleFit {

  private BundleFit() {}

  /**
   * Looks at the bundle, where there is one.
   *
   * @throws PluginException with every reason why it does not fit
   */
  public static void check(
      Experiment experiment, Components components, BundleStore bundles, Benchmark benchmark) {
    if (experiment.policy().bundle().isEmpty()) {
      return;
    }
    Path source = bundles.folder(experiment.policy().bundle().get());
    List<String> problems = new ArrayList<>();
    try {
      problems.addAll(problems(experiment, bundles.read(source, components).card(), benchmark));
    } catch (IOException failure) {
      throw new UncheckedIOException("the bundle %s can't be read".formatted(source), failure);
    }
    if (!problems.isEmpty()) {
      throw new PluginException(
          "policy.bundle " + source,
          String.join("; ", problems),
          "Take another bundle, or leave policy.bundle out to pretrain one");
    }
  }

  private static List<String> problems(
      Experiment experiment, PolicyCard card, Benchmark benchmark) {
    List<String> problems = new ArrayList<>();
    if (!card.model().equals(experiment.policy().name())) {
      problems.add(
          "it holds the model %s, the experiment names %s"
              .formatted(card.model(), experiment.policy().name()));
    }
    if (card.horizon() != experiment.policy().horizon()) {
      problems.add(
          "its policy executes %d actions per call, policy.horizon is %d"
              .formatted(card.horizon(), experiment.policy().horizon()));
    }
    int longest = Horizons.everExecuted(experiment).max().orElseThrow();
    if (card.planLength() < longest) {
      problems.add(
          "it predicts %d actions per call, the experiment executes up to %d"
              .formatted(card.planLength(), longest));
    }
    problems.addAll(ActionAdapter.mismatches(card.actions(), benchmark.actionSpec()));
    problems.addAll(
        ObservationAdapter.mismatches(card.observations(), benchmark.observationSpec()));
    return problems;
  }
}
