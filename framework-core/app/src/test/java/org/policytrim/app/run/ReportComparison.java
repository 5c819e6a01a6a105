package org.policytrim.app.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads reports for comparison, without times and machine. */
public final class ReportComparison {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReportComparison() {}

  /** Returns the report of a run without the values that differ between runs of one experiment. */
  public static String withoutTimes(Path folder) throws IOException {
    JsonNode report = MAPPER.readTree(folder.resolve("report.json").toFile());
    strip(report);
    return report.toPrettyString();
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.stream()
          .filter(
              name ->
                  name.startsWith("seconds")
                      || name.equals("speedup_seconds")
                      || name.equals("machine"))
          .forEach(object::remove);
    }
    node.forEach(ReportComparison::strip);
  }
}
