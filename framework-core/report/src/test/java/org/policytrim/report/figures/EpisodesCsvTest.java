package org.policytrim.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.evaluate.EvaluatedEpisode;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.RewardPart;

/** Tests the table of evaluated episodes. */
class EpisodesCsvTest {

  @Test
  void writesEveryEpisodeOnce() throws Exception {
    List<Map<String, String>> rows = read(EpisodesCsv.toText(SampleRun.rich().evaluations()));
    // base, trimmed, two forced, one further baseline, two perturbations of both policies, one
    // ablation
    assertThat(rows).hasSize(350 * (2 + 2 + 1 + 4 + 1));
    assertThat(rows.stream().map(row -> row.get("policy")).distinct())
        .containsExactly("base", "after-success", "trimmed", "no-group-stability");
    assertThat(rows.stream().map(row -> row.get("perturbation")).distinct())
        .containsExactly("none", "blur-13", "occlusion-50");
  }

  @Test
  void writesTheColumnsOfAnEpisode() throws Exception {
    InitialState state = new InitialState("a, \"quoted\" task", StateSplit.EVALUATION, 12);
    EvaluationReport base =
        new EvaluationReport(
            "base",
            5,
            List.of(
                new EvaluatedEpisode(
                    state, 99, true, 41, 300, 9, List.of(new RewardPart("step-saving", 0.8)), 0.25),
                new EvaluatedEpisode(state, 100, false, 300, 300, 60, List.of(), 1.5)));
    String text =
        EpisodesCsv.toText(
            new RunEvaluations(base, base, List.of(), List.of(), List.of(), List.of()));
    assertThat(text)
        .startsWith(
            "policy,perturbation,task,initial_state,seed,success,first_success_step,steps,limit,"
                + "calls,horizon,seconds,reward_step_saving\n");
    List<Map<String, String>> rows = read(text);
    assertThat(rows.get(0))
        .containsEntry("task", "a, \"quoted\" task")
        .containsEntry("initial_state", "a, \"quoted\" task/evaluation/12")
        .containsEntry("seed", "99")
        .containsEntry("success", "true")
        .containsEntry("first_success_step", "41")
        .containsEntry("calls", "9")
        .containsEntry("horizon", "5")
        .containsEntry("reward_step_saving", "0.8");
    assertThat(rows.get(1))
        .containsEntry("success", "false")
        .containsEntry("first_success_step", "")
        .containsEntry("steps", "300")
        .containsEntry("reward_step_saving", "");
  }

  private static List<Map<String, String>> read(String text) throws Exception {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(text)) {
      return rows.readAll();
    }
  }
}
