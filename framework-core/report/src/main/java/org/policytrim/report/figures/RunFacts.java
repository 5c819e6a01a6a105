package org.policytrim.report.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report says about a run that no evaluation knows: names, versions, machine. The components
 * are those of {@link RunReport}.
 *
 * @param experiment its name
 * @param seed of every random draw
 * @param projectVersion the version of PolicyTrim
 * @param plugins versions by name
 * @param engines versions of simulators and numeric engines by name
 * @param machine where it ran
 * @param secondsTotal of the whole run
 * @param benchmark its name
 * @param tasks their ids, in order
 * @param protocol the evaluation protocol's name
 * @param protocolRemarks what a reader must know to read the figures
 * @param observation the preset's name
 * @param model the model plugin's name
 * @param parameters of the policy
 * @param expert the demonstrator's own figures, if known
 * @param margin of the non-inferiority test
 * @param notes further sentences
 */
public record RunFacts(
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

  public RunFacts {
    plugins = Map.copyOf(plugins);
    engines = Map.copyOf(engines);
    tasks = List.copyOf(tasks);
    protocolRemarks = List.copyOf(protocolRemarks);
    notes = List.copyOf(notes);
  }
}
