package org.policytrim.app.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrim.api.environment.Filmable;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.model.Policy;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.InitialState;
import org.policytrim.method.evaluate.EpisodePair;
import org.policytrim.method.evaluate.EvaluationPlan;
import org.policytrim.method.evaluate.EvaluationRequest;
import org.policytrim.method.evaluate.Evaluator;
import org.policytrim.method.evaluate.FilmMaker;
import org.policytrim.method.evaluate.FilmSelection;
import org.policytrim.method.progress.ProgressMeter;
import org.policytrim.report.figures.PairedClip;
import org.policytrim.report.figures.RunEvaluations;

/**
 * Films one pair for each of a few tasks: among the pairs that both policies solved, the one with
 * the median saving.
 */
final class FilmStep {

  private static final int MAX_CLIPS = 4;
  private static final int MAX_FRAMES = 40;

  private final RunContext run;
  private final EvaluationPlan plan;

  FilmStep(RunContext run) {
    this.run = run;
    this.plan = run.evaluationPlan();
  }

  /**
   * Returns the clips. There are none if the benchmark has no cameras or no pair was solved by both
   * policies. If rendering fails, the report is written without films.
   */
  List<PairedClip> film(RunEvaluations evaluations) {
    List<EvaluationPlan.Entry> pairs = pairs(evaluations);
    if (pairs.isEmpty() || !(run.benchmark() instanceof Filmable filmable)) {
      return List.of();
    }
    try {
      return film(pairs, filmable.videoSpec());
    } catch (PluginException failure) {
      run.listener().noted("the report contains no films: " + failure.getMessage());
      return List.of();
    }
  }

  private List<PairedClip> film(List<EvaluationPlan.Entry> pairs, ObservationSpec video) {
    EvaluationPlan shown = new EvaluationPlan(pairs);
    List<Episode> base;
    List<Episode> trimmed;
    try (Policy policy = run.open(run.folder().base())) {
      base = play(policy, shown);
    }
    try (Policy policy = run.open(run.folder().trimmed())) {
      trimmed = play(policy, shown);
    }
    int longest =
        Stream.concat(base.stream(), trimmed.stream())
            .mapToInt(episode -> episode.outcome().steps())
            .max()
            .orElseThrow();
    int stepsPerFrame = Math.max(1, Math.ceilDiv(longest, MAX_FRAMES));
    Map<InitialState, PairedClip.Film> baseFilms = films(base, video, stepsPerFrame);
    Map<InitialState, PairedClip.Film> trimmedFilms = films(trimmed, video, stepsPerFrame);
    return pairs.stream()
        .map(
            pair ->
                new PairedClip(
                    pair.task().id(),
                    pair.task().instruction(),
                    stepsPerFrame,
                    baseFilms.get(pair.initialState()),
                    trimmedFilms.get(pair.initialState())))
        .toList();
  }

  private Map<InitialState, PairedClip.Film> films(
      List<Episode> episodes, ObservationSpec video, int stepsPerFrame) {
    return new FilmMaker(run.workers(), video)
        .film(episodes, stepsPerFrame).stream()
            .collect(Collectors.toMap(filmed -> filmed.episode().initialState(), FilmStep::film));
  }

  private List<EvaluationPlan.Entry> pairs(RunEvaluations evaluations) {
    Set<InitialState> selected =
        FilmSelection.of(EpisodePair.of(evaluations.base(), evaluations.trimmed()), MAX_CLIPS)
            .stream()
            .map(pair -> pair.base().initialState())
            .collect(Collectors.toSet());
    return plan.entries().stream()
        .filter(entry -> selected.contains(entry.initialState()))
        .toList();
  }

  private List<Episode> play(Policy policy, EvaluationPlan shown) {
    ProgressMeter meter = run.meter("filming", "episodes");
    return new Evaluator(run.workers())
        .play(EvaluationRequest.of("film", policy, shown), meter::report);
  }

  private static PairedClip.Film film(FilmMaker.FilmedEpisode filmed) {
    Episode episode = filmed.episode();
    return new PairedClip.Film(
        filmed.frames(), episode.outcome().steps(), episode.calls(), episode.success());
  }
}
