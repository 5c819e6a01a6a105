package org.policytrim.report.figures;

import java.util.List;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.method.update.UpdateReport;

/**
 * Data that the page of a run shows in addition to the figures of {@link RunReport}.
 *
 * @param evaluations the evaluated episodes, for histograms and tables
 * @param iterations the training iterations of all stages, in order
 * @param profile figures by policy and horizon, with chunk-boundary jumps; may be empty
 * @param clips films of pairs; empty if the benchmark has no cameras
 * @param command the command that repeats the run
 * @param effectiveExperiment the experiment as YAML with all defaults written out
 */
public record PageData(
    RunEvaluations evaluations,
    List<UpdateReport> iterations,
    List<HorizonRow> profile,
    List<PairedClip> clips,
    String command,
    String effectiveExperiment) {

  public PageData {
    iterations = List.copyOf(iterations);
    profile = List.copyOf(profile);
    clips = List.copyOf(clips);
  }
}
