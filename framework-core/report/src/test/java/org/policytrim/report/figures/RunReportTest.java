package org.policytrim.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.method.statistics.Verdict;

/** Tests the figures of a report and their JSON. */
class RunReportTest {

  @Test
  void keysOfOptionalFiguresAppearOnlyWithThem() throws Exception {
    JsonNode rich = json(SampleRun.rich().report());
    assertThat(rich.get("baselines").get(0).get("stage").asText()).isEqualTo("success");
    assertThat(rich.get("baselines").get(0).get("comparison").get("pairs").asInt())
        .isEqualTo(rich.get("comparison").get("pairs").asInt());
    JsonNode bare = json(SampleRun.bare().report());
    assertThat(names(bare)).doesNotContain("baselines");
    assertThat(names(rich.get("stages").get(0))).doesNotContain("checkpoint_averaged");
  }

  /** Other tools rely on these keys: keys may be added, but never renamed. */
  @Test
  void hasTheAgreedKeys() throws Exception {
    JsonNode json = json(SampleRun.rich().report());
    assertThat(names(json))
        .contains(
            "experiment",
            "seed",
            "project_version",
            "plugins",
            "machine",
            "seconds_total",
            "benchmark",
            "tasks",
            "protocol",
            "observation",
            "model",
            "parameters",
            "expert",
            "base",
            "base_forced",
            "trimmed",
            "comparison",
            "per_task",
            "stages",
            "perturbations",
            "ablations");
    assertThat(names(json.get("parameters"))).contains("backbone", "head");
    assertThat(names(json.get("expert"))).contains("success_rate", "steps_success_mean");
    String[] policy = {
      "episodes",
      "success_rate",
      "success_interval",
      "steps_success_mean",
      "steps_all_mean",
      "horizon",
      "calls_mean",
      "calls_success_mean",
      "seconds_mean"
    };
    assertThat(names(json.get("base"))).contains(policy);
    assertThat(names(json.get("trimmed"))).contains(policy);
    assertThat(names(json.get("base_forced").get(0))).contains(policy);
    assertThat(names(json.get("per_task").get(0))).contains("task", "base", "trimmed");
    assertThat(names(json.get("per_task").get(0).get("base"))).contains(policy);
    String[] comparison = {
      "pairs", "speedup_formula", "speedup_calls", "speedup_seconds", "steps_saved",
      "chunk_utilisation", "success_difference", "difference_interval", "discordant", "mcnemar_p",
      "margin", "verdict"
    };
    assertThat(names(json.get("comparison"))).contains(comparison);
    assertThat(names(json.get("stages").get(0)))
        .contains(
            "name", "iterations", "episodes", "seconds", "horizon_selected", "checkpoint_selected");
    assertThat(names(json.get("perturbations").get(0))).contains("name", "base", "trimmed");
    assertThat(names(json.get("ablations").get(0))).contains("name", "trimmed", "comparison");
    assertThat(names(json.get("ablations").get(0).get("comparison"))).contains(comparison);
  }

  @Test
  void writesIntervalsAsPairsAndVerdictsAsWords() throws Exception {
    JsonNode json = json(SampleRun.rich().report());
    assertThat(json.get("base").get("success_interval").isArray()).isTrue();
    assertThat(json.get("base").get("success_interval")).hasSize(2);
    assertThat(json.get("comparison").get("discordant")).hasSize(2);
    assertThat(json.get("comparison").get("verdict").asText())
        .isIn("non-inferior", "inferior", "undecided");
    assertThat(json.get("plugins").get("mujoco").asText()).isEqualTo("0.1.0");
    assertThat(json.get("base").get("success_rate").asDouble()).isBetween(0.0, 1.0);
    assertThat(json.get("stages").get(1).get("horizon_selected").isNull()).isTrue();
  }

  @Test
  void writesNullForMeansThatDoNotExist() throws Exception {
    RunReport report = SampleRun.hopeless().report();
    JsonNode json = json(report);
    assertThat(json.get("base").get("steps_success_mean").isNull()).isTrue();
    assertThat(json.get("comparison").get("speedup_formula").isNull()).isTrue();
    assertThat(json.get("comparison").get("steps_saved").isNull()).isTrue();
    assertThat(json.get("expert").isNull()).isTrue();
    assertThat(ReportJson.toText(report)).doesNotContain("NaN", "Infinity");
  }

  @Test
  void comparesByDefinition() {
    RunReport report = SampleRun.rich().report();
    ComparisonFigures comparison = report.comparison();
    assertThat(comparison.pairs()).isEqualTo(350);
    assertThat(comparison.chunkUtilisation()).isEqualTo(3);
    assertThat(comparison.speedupCalls())
        .isCloseTo(report.base().callsMean() / report.trimmed().callsMean(), within(1e-12));
    assertThat(comparison.stepsSaved())
        .isCloseTo(
            1 - report.trimmed().stepsSuccessMean() / report.base().stepsSuccessMean(),
            within(1e-12));
    assertThat(comparison.successDifference())
        .isCloseTo(report.trimmed().successRate() - report.base().successRate(), within(1e-12));
    assertThat(report.perTask().stream().mapToInt(row -> row.base().episodes()).sum())
        .isEqualTo(350);
    assertThat(SampleRun.wide().report().comparison().verdict()).isEqualTo(Verdict.INFERIOR);
  }

  @Test
  void readsWhatItWrote(@TempDir Path folder) throws Exception {
    RunReport report = SampleRun.rich().report();
    Path file = folder.resolve("report.json");
    ReportJson.write(report, file);
    assertThat(ReportJson.read(file)).isEqualTo(report);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static JsonNode json(RunReport report) throws Exception {
    return new ObjectMapper().readTree(ReportJson.toText(report));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
