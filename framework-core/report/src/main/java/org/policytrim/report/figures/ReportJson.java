package org.policytrim.report.figures;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.method.stage.StageFigures;
import org.policytrim.method.statistics.Interval;
import org.policytrim.method.statistics.Verdict;

/**
 * Writes and reads {@code report.json}. Keys are the names of record components in snake_case,
 * intervals are written as [low, high], and values that do not exist as null.
 */
public final class ReportJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(Interval.class, IntervalAsPair.class)
          .addMixIn(RunReport.class, OptionalBaselines.class)
          .addMixIn(StageFigures.class, OptionalAverage.class)
          .addMixIn(Verdict.class, VerdictAsWord.class)
          .build();

  private ReportJson() {}

  /** Writes the report, atomically. */
  public static void write(RunReport report, Path file) {
    TextFile.write(file, toText(report) + System.lineSeparator());
  }

  /** Writes other figures, such as a comparison of runs, atomically. */
  public static void writeFigures(Record figures, Path file) {
    TextFile.write(file, text(figures, true) + System.lineSeparator());
  }

  /** Returns the report as indented JSON. */
  public static String toText(RunReport report) {
    return text(report, true);
  }

  /** Returns a record as one line of JSON, for {@code --json}. */
  public static String toLine(Record figures) {
    return text(figures, false);
  }

  /** Reads a report; unknown keys are ignored. */
  public static RunReport read(Path file) throws IOException {
    return MAPPER.readValue(Files.readString(file), RunReport.class);
  }

  private static String text(Record figures, boolean indented) {
    try {
      return (indented
              ? MAPPER.writer()
              : MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT))
          .writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record can't be written as JSON", e);
    }
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"low", "high"})
  private interface IntervalAsPair {}

  /** Key {@code baselines} is written only if there is one. */
  private interface OptionalBaselines {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<RunReport.BaselineFigures> baselines();
  }

  /** Key {@code checkpoint_averaged} is written only for averaged weights. */
  private interface OptionalAverage {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean checkpointAveraged();
  }

  private interface VerdictAsWord {
    @JsonValue
    String word();
  }
}
