package org.policytrim.app.run;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.Filmable;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.model.Policy;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.Task;
import org.policytrim.method.evaluate.ClipChoice;
import org.policytrim.method.evaluate.EvaluationPlan;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.EvaluationRequest;
import org.policytrim.method.evaluate.Evaluator;
import org.policytrim.method.evaluate.FilmMaker;
import org.policytrim.method.progress.ProgressMeter;
import org.policytrim.method.rollout.PlayedEpisode;
import org.policytrim.report.figures.PairedClip;
import org.policytrim.report.figures.RunEvaluations;

/**
 * Films a pair for some of the tasks: of those that both policies solved the one with the usual
 * saving, from the same initial state with the same streams, both at the same pace.
 */
final class FilmStep {

  private static final int MOST_CLIPS = 4;
  private static final int MOST_FRAMES = 40;

  private final RunContext run;
  private final EvaluationPlan plan;

  FilmStep(RunContext run) {
    this.run = run;
    this.plan = run.evaluationPlan();
  }

  /**
   * The clips; none where the benchmark has no cameras, no task was solved by both, or the camera
   * fails: a report is worth more than its films.
   */
  List<PairedClip> film(RunEvaluations evaluations) {
    List<EvaluationPlan.Entry> pairs = pairs(evaluations.base(), evaluations.trimmed());
    if (pairs.isEmpty() || !(run.benchmark() instanceof Filmable filmable)) {
      return List.of();
    }
    try {
      return film(pairs, filmable.videoSpec());
    } catch (PluginException failure) {
      run.listener().noted("The report has no films: " + failure.getMessage());
      return List.of();
    }
  }

  private List<PairedClip> film(List<EvaluationPlan.Entry> pairs, ObservationSpec video) {
    EvaluationPlan shown = new EvaluationPlan(pairs);
    List<Episode> episodes = new ArrayList<>();
    try (Policy base = run.open(run.files().base())) {
      episodes.addAll(play(base, shown));
    }
    try (Policy trimmed = run.open(run.files().trimmed())) {
      episodes.addAll(play(trimmed, shown));
    }
    int longest =
        episodes.stream().mapToInt(episode -> episode.outcome().steps()).max().orElseThrow();
    int stepsPerFrame = Math.max(1, Math.ceilDiv(longest, MOST_FRAMES));
    List<List<ImageFrame>> frames =
        new FilmMaker(run.workers(), video).film(episodes, stepsPerFrame);
    List<PairedClip> clips = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Task task = pairs.get(i).task();
      int trimmed = pairs.size() + i;
      clips.add(
          new PairedClip(
              task.id(),
              task.instruction(),
              stepsPerFrame,
              film(episodes.get(i), frames.get(i)),
              film(episodes.get(trimmed), frames.get(trimmed))));
    }
    return clips;
  }

  private List<EvaluationPlan.Entry> pairs(EvaluationReport base, EvaluationReport trimmed) {
    return ClipChoice.of(base, trimmed, MOST_CLIPS).stream().map(plan.entries()::get).toList();
  }

  private List<Episode> play(Policy policy, EvaluationPlan shown) {
    ProgressMeter meter = run.meter("filming", "episodes");
    return new Evaluator(run.workers())
        .play(EvaluationRequest.of("film", policy, shown), meter::report).stream()
            .map(PlayedEpisode::episode)
            .toList();
  }

  private static PairedClip.Film film(Episode episode, List<ImageFrame> frames) {
    return new PairedClip.Film(
        frames, episode.outcome().steps(), episode.calls(), episode.success());
  }
}
