package org.policytrim.report.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@link RunReport} that are not computed from evaluations: names, versions,
 * machine.
 *
 * @param experiment the experiment's name
 * @param seed the seed of all random draws
 * @param projectVersion the version of PolicyTrim
 * @param plugins versions of the plugins by name
 * @param engines versions of simulators and numeric engines by name
 * @param machine the machine that the run was executed on
 * @param secondsTotal the wall-clock seconds of the whole run
 * @param benchmark the benchmark's name
 * @param tasks the tasks' ids, in order
 * @param protocol the evaluation protocol's name
 * @param protocolRemarks caveats about the figures
 * @param observation the observation preset's name
 * @param model the model plugin's name
 * @param parameters the policy's parameter counts
 * @param expert the expert's figures, or null if unknown
 * @param margin the margin of the non-inferiority test, a fraction
 * @param notes further sentences for the reader
 */
public record RunMetadata(
    String experiment,
    long seed,
    String projectVersion,
    Map<String, String> plugins,
    Map<String, String> engines,
    RunReport.Machine machine,
    double secondsTotal,
    String benchmark,
    List<String> tasks,
    String protocol,
    List<String> protocolRemarks,
    String observation,
    String model,
    RunReport.ParameterCounts parameters,
    RunReport.@Nullable ExpertFigures expert,
    double margin,
    List<String> notes) {

  public RunMetadata {
    plugins = Map.copyOf(plugins);
    engines = Map.copyOf(engines);
    tasks = List.copyOf(tasks);
    protocolRemarks = List.copyOf(protocolRemarks);
    notes = List.copyOf(notes);
  }
}
