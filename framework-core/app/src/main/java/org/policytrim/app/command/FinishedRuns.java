package org.policytrim.app.command;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.policytrim.host.experiment.EffectiveExperiment;
import org.policytrim.host.experiment.ExperimentReader;
import org.policytrim.report.comparison.EpisodeOutcomes;
import org.policytrim.report.comparison.FinishedRun;
import org.policytrim.report.figures.ReportJson;
import org.policytrim.report.folder.RunFolder;

/** Reads finished runs from their folders. */
final class FinishedRuns {

  private final Provider<ExperimentReader> reader;

  @Inject
  FinishedRuns(Provider<ExperimentReader> reader) {
    this.reader = reader;
  }

  /** Returns true if a folder contains a report. */
  static boolean isFinished(Path folder) {
    return Files.isRegularFile(new RunFolder(folder).reportJson());
  }

  /**
   * Reads a run.
   *
   * @param name the name of the run in tables and charts
   * @throws UsageException if the folder contains no report
   */
  FinishedRun read(Path folder, String name) throws IOException {
    RunFolder run = new RunFolder(folder);
    if (!isFinished(folder)) {
      throw new UsageException(
          "%s contains no report. Name the folder of a finished run, or finish it with 'run --resume --out %s'."
              .formatted(folder, folder));
    }
    Map<String, String> settings =
        Files.isRegularFile(run.experiment())
            ? new EffectiveExperiment(reader.get().read(run.experiment(), List.of())).values()
            : Map.of();
    return new FinishedRun(
        name,
        settings,
        ReportJson.read(run.reportJson()),
        EpisodeOutcomes.ofTrimmed(run.episodesCsv()));
  }
}
