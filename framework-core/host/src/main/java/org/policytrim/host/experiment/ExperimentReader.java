package org.policytrim.host.experiment;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.settings.PathLocator;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.SettingOverride;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.host.settings.YamlReader;

/** Reads experiments and finds all of their problems before a run starts. */
public final class ExperimentReader {

  private final Components components;

  /** Creates a reader that looks up names among the installed components. */
  @Inject
  public ExperimentReader(Components components) {
    this.components = components;
  }

  /**
   * Reads an experiment from a text.
   *
   * @param text the text of the file
   * @param sourceName the source that problems name: the file or the built-in experiment
   * @param overrides {@code PATH=VALUE}, as given to {@code --set}; a later one replaces an earlier
   *     one
   * @throws ExperimentException with every problem
   */
  public Experiment read(String text, String sourceName, List<String> overrides) {
    return readLocated(text, sourceName, overrides).experiment();
  }

  /**
   * Reads an experiment from a file; problems name the path as it is given.
   *
   * @throws ExperimentException with every problem, also if the file can't be read
   */
  public Experiment read(Path file, List<String> overrides) {
    return readLocated(file, overrides).experiment();
  }

  /** Reads an experiment like {@link #read(String, String, List)}, with notes and positions. */
  public LocatedExperiment readLocated(String text, String sourceName, List<String> overrides) {
    return read(Optional.of(text), sourceName, overrides, problems(sourceName, overrides));
  }

  /** Reads an experiment like {@link #read(Path, List)}, with notes and positions. */
  public LocatedExperiment readLocated(Path file, List<String> overrides) {
    String sourceName = file.toString();
    ProblemCollector problems = problems(sourceName, overrides);
    return read(YamlReader.text(file, sourceName, problems), sourceName, overrides, problems);
  }

  private LocatedExperiment read(
      Optional<String> text, String sourceName, List<String> overrides, ProblemCollector problems) {
    List<SettingOverride> parsed =
        overrides.stream()
            .flatMap(override -> SettingOverride.parse(override, problems).stream())
            .toList();
    Optional<YamlNode> document =
        text.flatMap(found -> YamlReader.read(found, sourceName, problems));
    if (document.isEmpty()) {
      throw new ExperimentException(problems.sorted());
    }
    YamlNode root = document.get();
    for (SettingOverride override : parsed) {
      root = override.applyTo(root);
    }
    ExperimentDraft draft = new ExperimentBinder(components, problems).bind(root);
    CheckResults results = new CheckResults(problems);
    new NameChecks(draft, results).run();
    HorizonChecks.run(draft, results);
    new SizeChecks(draft, results).run();
    if (!problems.isEmpty()) {
      throw new ExperimentException(problems.sorted());
    }
    return new LocatedExperiment(
        draft.experiment().orElseThrow(), results.notes(), new PathLocator(root));
  }

  private static ProblemCollector problems(String sourceName, List<String> overrides) {
    return new ProblemCollector(
        Stream.concat(Stream.of(sourceName), overrides.stream().map(SettingOverride::sourceOf))
            .toList());
  }
}
