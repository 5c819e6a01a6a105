package org.policytrim.app.command;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.policytrim.host.experiment.ExperimentReader;
import org.policytrim.host.experiment.LocatedExperiment;
import org.policytrim.host.plugin.BuiltInExperiments;
import org.policytrim.host.plugin.BuiltInExperiments.BuiltIn;
import org.policytrim.toolkit.text.Suggestions;

/** Resolves the argument EXPERIMENT: the name of a built-in experiment or a file. */
final class ExperimentArgument {

  private final BuiltInExperiments builtIns;
  private final Provider<ExperimentReader> reader;

  @Inject
  ExperimentArgument(BuiltInExperiments builtIns, Provider<ExperimentReader> reader) {
    this.builtIns = builtIns;
    this.reader = reader;
  }

  /**
   * Reads an experiment.
   *
   * @throws UsageException if there is neither a built-in experiment nor a file of that name
   * @throws org.policytrim.host.experiment.ExperimentException with all problems of the experiment
   */
  LocatedExperiment read(String argument, List<String> overrides) {
    Optional<BuiltIn> builtIn = builtIns.find(argument);
    if (builtIn.isPresent()) {
      return reader.get().readLocated(builtIn.get().text(), argument, overrides);
    }
    Path file = Path.of(argument);
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          "there is no built-in experiment and no file '%s'. %s"
              .formatted(argument, Suggestions.hint(argument, builtIns.names())));
    }
    return reader.get().readLocated(file, overrides);
  }
}
