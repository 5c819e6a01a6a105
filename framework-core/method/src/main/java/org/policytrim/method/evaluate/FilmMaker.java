package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.episode.Episode;
import org.policytrim.method.rollout.EnvironmentPool;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.EnvironmentWorkers.LaneTask;

/**
 * Films episodes that were played: their actions run once more from the same initial state, which
 * gives the same world bit by bit, while a camera looks on. Needs {@link
 * org.policytrim.api.environment.Capability#CAMERAS}.
 */
public final class FilmMaker {

  private final EnvironmentWorkers workers;

  /** Films where these environments live. */
  public FilmMaker(EnvironmentWorkers workers) {
    this.workers = workers;
  }

  /**
   * Films episodes, side by side.
   *
   * @param episodes of the workers' benchmark
   * @param stepsPerFrame environment steps between frames, at least 1
   * @return per episode its frames: before the first step, after every so many steps, after the
   *     last
   */
  public List<List<ImageFrame>> film(List<Episode> episodes, int stepsPerFrame) {
    List<LaneTask<List<ImageFrame>>> tasks = new ArrayList<>();
    for (Episode episode : episodes) {
      int lane = tasks.size() % workers.lanes();
      tasks.add(new LaneTask<>(lane, pool -> film(pool, episode, stepsPerFrame)));
    }
    return workers.run(tasks);
  }

  private List<ImageFrame> film(EnvironmentPool pool, Episode episode, int stepsPerFrame) {
    Environment environment = pool.take(episode.task());
    try {
      Benchmark benchmark = workers.benchmark();
      List<ImageFrame> frames = new ArrayList<>();
      environment.reset(episode.initialState());
      frames.add(look(environment, benchmark.videoSpec()));
      int steps = episode.outcome().steps();
      for (int step = 1; step <= steps; step++) {
        environment.step(episode.actions().row(step - 1));
        if (step % stepsPerFrame == 0 || step == steps) {
          frames.add(look(environment, benchmark.videoSpec()));
        }
      }
      pool.giveBack(environment);
      return frames;
    } catch (RuntimeException failure) {
      environment.close();
      throw failure;
    }
  }

  private static ImageFrame look(Environment environment, ObservationSpec video) {
    return environment.observe(video).images().values().iterator().next();
  }
}
