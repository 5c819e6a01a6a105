package org.policytrim.report.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrim.report.figures.RunReport;

/**
 * A run with a report.
 *
 * @param name the name in tables and charts
 * @param settings the values of all settings by the paths that {@code --set} takes
 * @param report the figures
 * @param outcomes the trimmed policy's successes by episode; empty if they were not kept
 */
public record FinishedRun(
    String name, Map<String, String> settings, RunReport report, Map<String, Boolean> outcomes) {

  public FinishedRun {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
  }
}
