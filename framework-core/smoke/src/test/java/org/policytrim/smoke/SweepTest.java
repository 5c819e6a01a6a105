package org.policytrim.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a sweep of short toy runs, stops it, continues it, and compares its runs. */
class SweepTest {

  private static final List<String> SHORT =
      List.of(
          "pretrain.demonstrations=60",
          "pretrain.steps=1500",
          "selection.states-per-task=5",
          "stages.extend.iterations=1",
          "stages.trim.iterations=1",
          "evaluation.pairs-per-task=10",
          "evaluation.perturbations=[none]",
          "ablations=[]");

  @TempDir private Path folder;

  @Test
  void runsAllCasesOnceAndComparesThem() throws Exception {
    PackagedProgram program = PackagedProgram.withToys(folder);
    Path sweep = folder.resolve("sweep");
    List<String> arguments = new java.util.ArrayList<>(List.of("sweep", "toy-reach", "--json"));
    SHORT.forEach(setting -> arguments.addAll(List.of("--set", setting)));
    arguments.addAll(
        List.of("--vary", "seed=[7, 8]", "--parallel", "2", "--out", sweep.toString()));

    PackagedProgram.Result first = program.run(arguments);
    assertThat(first.code()).as(first.output()).isZero();
    JsonNode json = new ObjectMapper().readTree(first.lastLine());
    assertThat(json.at("/comparison/varied").toString()).isEqualTo("[\"seed\"]");
    assertThat(json.at("/comparison/runs")).hasSize(2);
    assertThat(json.at("/comparison/runs/1/to_first/pairs").asInt()).isEqualTo(30);
    assertThat(sweep.resolve("sweep.html")).isNotEmptyFile();

    // One run is missing, as after a stop: only that run is repeated, with the same figures.
    Files.delete(sweep.resolve("seed-8/report.json"));
    PackagedProgram.Result again = program.run(arguments);
    assertThat(again.output()).contains("seed-7: already finished", "seed-8: started");
    assertThat(
            new ObjectMapper()
                .readTree(again.lastLine())
                .at("/comparison/runs/1/trimmed/calls_mean"))
        .isEqualTo(json.at("/comparison/runs/1/trimmed/calls_mean"));

    PackagedProgram.Result compared =
        program.run(
            List.of(
                "compare", sweep.resolve("seed-7").toString(), sweep.resolve("seed-8").toString()));
    assertThat(compared.code()).isZero();
    assertThat(compared.output()).contains("seed-8: seed = 8", "on the Pareto front");
  }

  @Test
  void refusesInvalidRunsBeforeTheFirstStarts() throws Exception {
    PackagedProgram program = PackagedProgram.withToys(folder);
    Path sweep = folder.resolve("sweep");
    PackagedProgram.Result refused =
        program.run(
            List.of(
                "sweep",
                "toy-reach",
                "--vary",
                "rollout.lanes=[4, 0]",
                "--case",
                "{rollout.lane: 4}",
                "--out",
                sweep.toString()));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.output())
        .contains("--set rollout.lanes=0", "must be at least 1", "lane", "Did you mean 'lanes'?");
    assertThat(sweep).doesNotExist();
  }
}
