package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.episode.Episode;
import org.policytrim.method.rollout.EnvironmentPool;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.EnvironmentWorkers.LaneTask;

/**
 * Films episodes that were played: their actions run once more from the same initial state, which
 * gives the same world bit by bit, while a camera looks on.
 */
public final class FilmMaker {

  private final EnvironmentWorkers workers;
  private final ObservationSpec video;

  /**
   * Creates a film maker.
   *
   * @param workers the environments that replay the episodes
   * @param video the observation for one frame: exactly one camera
   */
  public FilmMaker(EnvironmentWorkers workers, ObservationSpec video) {
    this.workers = workers;
    this.video = video;
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
      List<ImageFrame> frames = new ArrayList<>();
      environment.reset(episode.initialState());
      frames.add(look(environment, video));
      int steps = episode.outcome().steps();
      for (int step = 1; step <= steps; step++) {
        environment.step(episode.actions().row(step - 1));
        if (step % stepsPerFrame == 0 || step == steps) {
          frames.add(look(environment, video));
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
