package org.policytrim.app.scaffold;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What can be begun. */
public enum ProjectKind {
  BENCHMARK(
      Optional.of(Path.of("benchmark-plugins", "toy-reach")),
      "A robot world.",
      """
      Play it: `policytrim init trial.yaml --from @name@`, then `policytrim run trial.yaml`. The experiments in
      src/main/resources/experiments are yours too.""",
      """
      It begins as a copy of toy-reach, a point robot on a table. Put your simulator where the table is, in
      @Class@Environment, and keep the contract tests: when they pass, the world works in every experiment.
      The package's package-info says what to read in which order.""") {
    @Override
    List<Renaming> renamings(ProjectName name) {
      return List.of(
          new Renaming("org\\.policytrim\\.toy\\.reach", name.javaPackage()),
          new Renaming("ToyReach", name.classPrefix()),
          new Renaming("toy-reach", name.name()));
    }
  },
  MODEL(
      Optional.of(Path.of("model-plugins", "toy-gaussian")),
      "A policy that can be trained.",
      """
      Play it: `policytrim init trial.yaml --from toy-reach`, write `name: @name@` under `policy:`, then
      `policytrim run trial.yaml`.""",
      """
      It begins as a copy of toy-gaussian, a small network in plain Java. Put your backbone and your action head
      in place of @Class@Backbone and @Class@Head, and keep the contract tests: they hold the log-probabilities
      to what was recorded and the gradient to finite differences.""") {
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
  REWARD(
      Optional.empty(),
      "A reward term.",
      """
      Use it: name it among the `rewards` of a stage, as `@name@: {weight: 0.2, scale: 0.5}`.""",
      """
      What is rewarded stands in @Class@. A term that compares siblings implements RewardTerm instead of
      EpisodeRewardTerm and scores the whole group. The contract test tries it on groups of every kind.""") {
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

  /** Where one word of the toy becomes one of the project's; in the order they are applied. */
  record Renaming(String pattern, String replacement) {

    String in(String text) {
      return text.replaceAll(pattern, replacement);
    }

    /** A package's dots are a path's slashes. */
    String inPath(String path) {
      return pattern.contains("\\.")
          ? path.replaceAll(pattern.replace("\\.", "/"), replacement.replace('.', '/'))
          : in(path);
    }
  }

  abstract List<Renaming> renamings(ProjectName name);

  /** The toy whose sources are copied, relative to the project's root; empty for a reward. */
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
