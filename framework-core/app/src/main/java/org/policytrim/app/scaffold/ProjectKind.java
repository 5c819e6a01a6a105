package org.policytrim.app.scaffold;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The kinds of plugin projects. */
public enum ProjectKind {
  /** A benchmark. */
  BENCHMARK(
      Optional.of(Path.of("benchmark-plugins", "toy-reach")),
      "A benchmark.",
      """
      Try it: `policytrim init trial.yaml --from @name@`, then `policytrim run trial.yaml`. The built-in experiments
      are in src/main/resources/experiments.""",
      """
      The project is a copy of toy-reach, a point robot on a table. Replace the table in @Class@Environment with your
      simulator and keep the contract tests: a benchmark that passes them works in every experiment. Start reading
      at package-info.java.""") {
    @Override
    List<Renaming> renamings(ProjectName name) {
      return List.of(
          new Renaming("org\\.policytrim\\.toy\\.reach", name.javaPackage()),
          new Renaming("ToyReach", name.classPrefix()),
          new Renaming("toy-reach", name.name()));
    }
  },
  /** A trainable model. */
  MODEL(
      Optional.of(Path.of("model-plugins", "toy-gaussian")),
      "A trainable policy.",
      """
      Try it: `policytrim init trial.yaml --from toy-reach`, set `name: @name@` under `policy:`, then
      `policytrim run trial.yaml`.""",
      """
      The project is a copy of toy-gaussian, a small network in plain Java. Replace @Class@Backbone and @Class@Head
      with your backbone and action head and keep the contract tests: they compare log-probabilities with the
      recorded ones and gradients with finite differences.""") {
    @Override
    List<Renaming> renamings(ProjectName name) {
      return List.of(
          new Renaming("org\\.policytrim\\.toy\\.policy", name.javaPackage() + ".policy"),
          new Renaming("org\\.policytrim\\.toy\\.gaussian", name.javaPackage()),
          new Renaming("ToyGaussian", name.classPrefix()),
          new Renaming("\\bToy(?=[A-Z])", name.classPrefix()),
          new Renaming("toy-gaussian", name.name()));
    }
  },
  /** A reward term. */
  REWARD(
      Optional.empty(),
      "A reward term.",
      """
      Try it: add `@name@: {weight: 0.2, scale: 0.5}` to the `rewards` of a stage.""",
      """
      The reward is computed in @Class@. A term that compares the episodes of a group implements RewardTerm instead
      of EpisodeRewardTerm. The contract test scores groups with various outcomes.""") {
    @Override
    List<Renaming> renamings(ProjectName name) {
      return List.of();
    }
  };

  private final Optional<Path> toy;
  private final String description;
  private final String use;
  private final String next;

  ProjectKind(Optional<Path> toy, String description, String use, String next) {
    this.toy = toy;
    this.description = description;
    this.use = use;
    this.next = next;
  }

  /** A replacement that turns the toy plugin's source into the project's. */
  record Renaming(String pattern, String replacement) {

    String in(String text) {
      return text.replaceAll(pattern, replacement);
    }

    /** Applies the replacement to a path, in which packages are separated by slashes. */
    String inPath(String path) {
      return pattern.contains("\\.")
          ? path.replaceAll(pattern.replace("\\.", "/"), replacement.replace('.', '/'))
          : in(path);
    }
  }

  /** Returns the replacements in the order in which they are applied. */
  abstract List<Renaming> renamings(ProjectName name);

  /** Returns the toy plugin that is copied, relative to the source tree; empty for a reward. */
  Optional<Path> toy() {
    return toy;
  }

  String description() {
    return description;
  }

  String use() {
    return use;
  }

  String next() {
    return next;
  }
}
