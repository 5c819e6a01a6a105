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

/** Reads experiments: everything that is wrong is found before anything starts. */
public final class ExperimentReader {

  private final Components components;

  /** A reader that finds names among these components. */
  @Inject
  public ExperimentReader(Components components) {
    this.components = components;
  }

  /**
   * Reads an experiment from a text.
   *
   * @param text YAML
   * @param sourceName what problems call it: the file's or the built-in's name
   * @param overrides {@code PATH=VALUE}, as given to {@code --set}; later ones win
   * @throws ExperimentException with every problem
   */
  public Experiment read(String text, String sourceName, List<String> overrides) {
    return readLocated(text, sourceName, overrides).experiment();
  }

  /**
   * Reads an experiment from a file; problems call it as it is given here.
   *
   * @throws ExperimentException with every problem, an unreadable file among them
   */
  public Experiment read(Path file, List<String> overrides) {
    return readLocated(file, overrides).experiment();
  }

  /** As {@link #read(String, String, List)}, with notes and places. */
  public LocatedExperiment readLocated(String text, String sourceName, List<String> overrides) {
    return read(Optional.of(text), sourceName, overrides, problems(sourceName, overrides));
  }

  /** As {@link #read(Path, List)}, with notes and places. */
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
