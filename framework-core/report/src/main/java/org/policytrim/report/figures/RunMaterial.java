package org.policytrim.report.figures;

import java.util.List;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.method.update.UpdateReport;

/**
 * What the page shows beside the figures of {@link RunReport}.
 *
 * @param evaluations episode by episode, for histograms and tables
 * @param iterations every training iteration of every stage, in order
 * @param profile border jumps and further horizons of the base; may be empty
 * @param clips the same pair played by both policies, where the benchmark has cameras; may be empty
 * @param command the command that makes this run again
 * @param effectiveExperiment the experiment as YAML, every default written out
 */
public record RunMaterial(
    RunEvaluations evaluations,
    List<UpdateReport> iterations,
    List<HorizonRow> profile,
    List<PairedClip> clips,
    String command,
    String effectiveExperiment) {

  public RunMaterial {
    iterations = List.copyOf(iterations);
    profile = List.copyOf(profile);
    clips = List.copyOf(clips);
  }
}
