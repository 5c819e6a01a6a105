package org.policytrim.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.evaluate.EvaluatedEpisode;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.evaluate.RewardPart;
import org.policytrim.method.stage.StageFigures;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.toolkit.random.RandomStream;

/** A synthetic run with all parts that a report can have. */
public final class SampleRun {

  private static final List<String> NAMES =
      List.of(
          "drawer-open-v3",
          "button-press-topdown-v3",
          "door-open-v3",
          "window-close-v3",
          "reach-v3",
          "push-v3",
          "pick-place-v3");

  private final List<String> tasks;
  private final int pairsPerTask;
  private final double baseRate;
  private final double trimmedRate;
  private final boolean bare;

  private SampleRun(
      List<String> tasks, int pairsPerTask, double baseRate, double trimmedRate, boolean bare) {
    this.tasks = tasks;
    this.pairsPerTask = pairsPerTask;
    this.baseRate = baseRate;
    this.trimmedRate = trimmedRate;
    this.bare = bare;
  }

  /** Returns a run with seven tasks, fifty pairs per task and all optional parts. */
  public static SampleRun rich() {
    return new SampleRun(NAMES, 50, 0.966, 0.966, false);
  }

  /** Returns a run with one task, few pairs and no optional parts. */
  public static SampleRun bare() {
    return new SampleRun(List.of("toy-reach"), 10, 0.9, 0.9, true);
  }

  /** Returns a run in which neither policy ever succeeds. */
  public static SampleRun hopeless() {
    return new SampleRun(List.of("toy-reach"), 20, 0, 0, true);
  }

  /** Returns a run with fifty tasks whose trimmed policy succeeds less often than the base. */
  public static SampleRun wide() {
    return new SampleRun(
        IntStream.range(0, 50).mapToObj(i -> "task-with-a-long-name-%02d-v3".formatted(i)).toList(),
        10,
        0.95,
        0.80,
        false);
  }

  /** Returns the figures of the run. */
  public RunReport report() {
    return RunReportFactory.of(metadata(), evaluations(), bare ? List.of() : stages());
  }

  private RunMetadata metadata() {
    return new RunMetadata(
        bare ? "toy-reach" : "metaworld-pi05",
        7,
        "0.1.0",
        Map.of("metaworld", "0.1.0", "mujoco", "0.1.0", "network", "0.1.0", "pi05", "0.1.0"),
        bare
            ? Map.of()
            : Map.of("mujoco", "3.3.0", "tensorflow", "2.18.0", "onnxruntime", "1.21.1"),
        new RunReport.Machine(
            "Linux amd64", "Intel(R) Xeon(R) CPU @ 2.60GHz", 2, 24L << 30, "25.0.1", "cpu"),
        1873.4,
        "metaworld",
        tasks,
        "metaworld-paired",
        bare ? List.of("evaluated on training states") : List.of(),
        bare ? "state-39" : "corner-64",
        "pi05",
        new RunReport.ParameterCounts(bare ? 0 : 1_843_200, 590_336),
        bare ? null : new RunReport.ExpertFigures(0.998, 61.3),
        0.05,
        bare
            ? List.of()
            : List.of("stage extend: selected h = 15, the longest horizon that maintains success"));
  }

  /** Returns the evaluations of the run. */
  public RunEvaluations evaluations() {
    EvaluationReport base = evaluation("base", 5, baseRate, 136, 1);
    EvaluationReport trimmed = evaluation("trimmed", 15, trimmedRate, 75, 2);
    if (bare) {
      return new RunEvaluations(base, trimmed, List.of(), List.of(), List.of(), List.of());
    }
    return new RunEvaluations(
        base,
        trimmed,
        List.of(
            evaluation("base at h = 10", 10, baseRate - 0.02, 138, 3),
            evaluation("base at h = 15", 15, baseRate - 0.05, 141, 4)),
        List.of(
            new RunEvaluations.Baseline(
                "success", evaluation("after-success", 5, baseRate + 0.02, 130, 8))),
        List.of(
            new RunEvaluations.Perturbed("none", base, trimmed),
            new RunEvaluations.Perturbed(
                "blur-13",
                evaluation("base, blur-13", 5, baseRate - 0.08, 150, 5),
                evaluation("trimmed, blur-13", 15, trimmedRate - 0.07, 83, 6)),
            new RunEvaluations.Perturbed(
                "occlusion-50",
                evaluation("base, occlusion-50", 5, baseRate - 0.3, 170, 7),
                evaluation("trimmed, occlusion-50", 15, trimmedRate - 0.42, 99, 8))),
        List.of(
            new RunEvaluations.Ablated(
                "no-group-stability",
                evaluation("no-group-stability", 15, trimmedRate - 0.04, 71, 9))));
  }

  /** Returns the data of the run's page. */
  public PageData pageData() {
    return new PageData(
        evaluations(),
        bare ? List.of() : iterations(),
        bare ? List.of() : profile(),
        bare ? List.of() : clips(),
        "./policytrim run experiment.yaml",
        "name: metaworld-pi05\nseed: 7\nbenchmark:\n  name: metaworld\n  observation: corner-64 # <not markup>\n");
  }

  private EvaluationReport evaluation(
      String label, int horizon, double rate, double steps, long stream) {
    List<EvaluatedEpisode> episodes = new ArrayList<>();
    for (int task = 0; task < tasks.size(); task++) {
      for (int state = 0; state < pairsPerTask; state++) {
        RandomGenerator random = RandomStream.of(40, stream, task, state);
        RandomGenerator shared = RandomStream.of(41, task, state);
        // Half of the randomness is shared by both policies, so that their outcomes are correlated.
        boolean success =
            random.nextDouble() < 0.5 + 0.5 * rate
                && shared.nextDouble() < rate / (0.5 + 0.5 * rate);
        double difficulty = 0.6 + 0.15 * (task % 7) + 0.12 * shared.nextGaussian();
        int taken =
            (int) Math.clamp(steps * difficulty * Math.exp(0.14 * random.nextGaussian()), 12, 300);
        int played = success ? taken : 300;
        episodes.add(
            new EvaluatedEpisode(
                new InitialState(tasks.get(task), StateSplit.EVALUATION, state),
                1000L * task + state,
                success,
                played,
                300,
                Math.ceilDiv(played, horizon),
                List.of(
                    new RewardPart("success", success ? 1 : 0),
                    new RewardPart("step-saving", success ? Math.max(0, 1 - played / 200.0) : 0)),
                0.004 * played + 0.011 * Math.ceilDiv(played, horizon)));
      }
    }
    return new EvaluationReport(label, horizon, episodes);
  }

  /** Returns 40 iterations of stage extend and 60 of stage trim. */
  public List<UpdateReport> iterations() {
    List<UpdateReport> reports = new ArrayList<>();
    for (int iteration = 0; iteration < 100; iteration++) {
      boolean extend = iteration < 40;
      int within = extend ? iteration : iteration - 40;
      RandomGenerator random = RandomStream.of(50, iteration);
      double rate = Math.min(1, 0.90 + 0.06 * iteration / 100 + 0.02 * random.nextGaussian());
      double steps = extend ? 138 - 0.3 * within : 126 - 51 * (1 - Math.exp(-within / 22.0));
      List<UpdateReport.Reward> rewards =
          extend
              ? List.of(
                  new UpdateReport.Reward("success", rate, 0),
                  new UpdateReport.Reward("chunk-horizon", 0.48 * rate, 0))
              : List.of(
                  new UpdateReport.Reward("success", rate, 0),
                  new UpdateReport.Reward("step-saving", rate * (1 - steps / 200), 0.005),
                  new UpdateReport.Reward(
                      "group-stability", -0.05 - 0.02 * random.nextDouble(), -0.002));
      int dropped = random.nextInt(4);
      reports.add(
          new UpdateReport(
              extend ? "extend" : "trim",
              within,
              new UpdateReport.Rollout(
                  224,
                  rate,
                  steps + 3 * random.nextGaussian(),
                  steps / (extend ? 9 : 15) + random.nextDouble(),
                  0.01 + 0.0005 * iteration,
                  6.1),
              rewards,
              new UpdateReport.Groups(28 - dropped, dropped, 19 + iteration / 20, 0.83, 0.74, 1),
              new UpdateReport.Learning(
                  1e-4 * Math.min(1, (within + 1) / 5.0),
                  4,
                  -0.01 * random.nextDouble(),
                  0.006 + 0.006 * random.nextDouble(),
                  0.07 + 0.05 * random.nextDouble(),
                  0.6 + 0.3 * random.nextDouble(),
                  3.4)));
    }
    return reports;
  }

  private List<StageFigures> stages() {
    return List.of(
        new StageFigures("extend", 40, 40 * 224, 402.5, 15, 40, false),
        new StageFigures("trim", 60, 60 * 224, 611.9, null, 50, false));
  }

  /** Returns a profile of both policies at five horizons. */
  public List<HorizonRow> profile() {
    List<HorizonRow> rows = new ArrayList<>();
    int[] horizons = {1, 3, 5, 10, 15};
    for (int i = 0; i < horizons.length; i++) {
      int h = horizons[i];
      rows.add(
          new HorizonRow(
              "base",
              PolicyFigures.of(
                  evaluation("base", h, baseRate - 0.003 * Math.abs(h - 4), 133 + h * 0.6, 20 + i)),
              1.2 + 0.11 * h));
      rows.add(
          new HorizonRow(
              "trimmed",
              PolicyFigures.of(
                  evaluation(
                      "trimmed", h, trimmedRate - 0.009 * (15 - h), 75 + (15 - h) * 1.9, 30 + i)),
              1.1 + 0.07 * h));
    }
    return rows;
  }

  private List<PairedClip> clips() {
    List<PairedClip> clips = new ArrayList<>();
    for (int i = 0; i < Math.min(3, tasks.size()); i++) {
      clips.add(
          new PairedClip(
              tasks.get(i),
              "open the drawer",
              3,
              new PairedClip.Film(film(46, 64 + 20 * i, i), 136, 28, true),
              new PairedClip.Film(film(26, 64 + 20 * i, i), 75, 5, i != 2)));
    }
    return clips;
  }

  /** Renders a disc that moves over a gradient. */
  private static List<ImageFrame> film(int frames, int size, int variant) {
    List<ImageFrame> film = new ArrayList<>();
    for (int frame = 0; frame < frames; frame++) {
      byte[] rgb = new byte[size * size * 3];
      double progress = frame / (frames - 1.0);
      double centreRow = size * (0.2 + 0.6 * progress);
      double centreColumn = size * (0.5 + 0.35 * Math.sin(variant + 4 * progress));
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          boolean disc = Math.hypot(row - centreRow, column - centreColumn) < size * 0.09;
          boolean target =
              Math.abs(row - size * 0.8) < size * 0.08
                  && Math.abs(column - size * 0.5) < size * 0.3;
          int at = (row * size + column) * 3;
          rgb[at] = (byte) (disc ? 214 : target ? 96 : 150 + 60 * row / size);
          rgb[at + 1] = (byte) (disc ? 70 : target ? 132 : 138 + 50 * column / size);
          rgb[at + 2] = (byte) (disc ? 54 : target ? 92 : 120 + 20 * row / size);
        }
      }
      film.add(ImageFrame.wrap(size, size, rgb));
    }
    return film;
  }
}
