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

/** Turns the EXPERIMENT of a command line into an experiment: a built-in's name or a file. */
final class ExperimentArgument {

  private final BuiltInExperiments builtIns;
  private final Provider<ExperimentReader> reader;

  @Inject
  ExperimentArgument(BuiltInExperiments builtIns, Provider<ExperimentReader> reader) {
    this.builtIns = builtIns;
    this.reader = reader;
  }

  /**
   * Reads it.
   *
   * @throws UsageException if there is neither a built-in nor a file of that name
   * @throws org.policytrim.host.experiment.ExperimentException with everything wrong in it
   */
  LocatedExperiment read(String argument, List<String> overrides) {
    Optional<BuiltIn> builtIn = builtIns.find(argument);
    if (builtIn.isPresent()) {
      return reader.get().readLocated(builtIn.get().text(), argument, overrides);
    }
    Path file = Path.of(argument);
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          "no experiment is called '%s', and there is no such file. %s"
              .formatted(argument, Suggestions.hint(argument, builtIns.names())));
    }
    return reader.get().readLocated(file, overrides);
  }
}
