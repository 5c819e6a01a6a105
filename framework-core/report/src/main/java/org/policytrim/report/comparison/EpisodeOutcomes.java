package org.policytrim.report.comparison;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the successes of the trimmed policy from {@code episodes.csv}. */
public final class EpisodeOutcomes {

  private EpisodeOutcomes() {}

  /**
   * Returns the successes of the trimmed policy's unperturbed episodes by task and initial state.
   *
   * @param csv the table of episodes of a run; it may be missing
   * @throws IOException if the table can't be read
   */
  public static Map<String, Boolean> ofTrimmed(Path csv) throws IOException {
    Map<String, Boolean> outcomes = new LinkedHashMap<>();
    if (!Files.isRegularFile(csv)) {
      return outcomes;
    }
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv.toFile())) {
      while (rows.hasNext()) {
        Map<String, String> row = rows.next();
        if ("trimmed".equals(row.get("policy")) && "none".equals(row.get("perturbation"))) {
          outcomes.put(
              row.get("task") + " " + row.get("initial_state"),
              Boolean.parseBoolean(row.get("success")));
        }
      }
    } catch (RuntimeException e) {
      throw new IOException("%s is not a table of episodes: %s".formatted(csv, e.getMessage()), e);
    }
    return outcomes;
  }
}
