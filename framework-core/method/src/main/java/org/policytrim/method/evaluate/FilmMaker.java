package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.episode.Episode;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.EpisodeLoop;

/**
 * Films recorded episodes by executing their actions once more from the same initial state, which
 * reproduces the episode exactly.
 */
public final class FilmMaker {

  private final EnvironmentWorkers workers;
  private final ObservationSpec video;

  /**
   * Creates a film maker.
   *
   * @param workers hold the benchmark's environments
   * @param video the observation of one frame, with exactly one camera; see {@link
   *     org.policytrim.api.environment.Filmable#videoSpec()}
   */
  public FilmMaker(EnvironmentWorkers workers, ObservationSpec video) {
    this.workers = workers;
    this.video = video;
  }

  /**
   * An episode with its frames.
   *
   * @param episode the episode
   * @param frames the image before the first step, after every so many steps, and after the last
   */
  public record FilmedEpisode(Episode episode, List<ImageFrame> frames) {

    public FilmedEpisode {
      frames = List.copyOf(frames);
    }
  }

  /**
   * Films episodes.
   *
   * @param episodes episodes of the workers' benchmark
   * @param stepsPerFrame the number of environment steps between frames, at least 1
   * @return the films, in the order of the episodes
   */
  public List<FilmedEpisode> film(List<Episode> episodes, int stepsPerFrame) {
    return workers.map(
        episodes,
        Episode::task,
        (environment, episode) ->
            new FilmedEpisode(episode, frames(environment, episode, stepsPerFrame)));
  }

  private List<ImageFrame> frames(Environment environment, Episode episode, int stepsPerFrame) {
    List<ImageFrame> frames = new ArrayList<>();
    EpisodeLoop loop =
        new EpisodeLoop(environment, episode.initialState(), episode.outcome().steps());
    frames.add(frame(environment));
    while (!loop.isFinished()) {
      loop.step(episode.actions().row(loop.steps()));
      if (loop.steps() % stepsPerFrame == 0 || loop.isFinished()) {
        frames.add(frame(environment));
      }
    }
    return frames;
  }

  private ImageFrame frame(Environment environment) {
    return environment.observe(video).images().values().iterator().next();
  }
}
