package org.policytrim.maniskill.verify;

import java.util.List;
import org.policytrim.maniskill.Pictures;
import org.policytrim.maniskill.render.View;
import org.policytrim.maniskill.task.EpisodeStart;
import org.policytrim.maniskill.task.TaskWorld;
import org.policytrim.maniskill.verify.Differences.Kind;
import org.policytrim.toolkit.recording.RecordedArray;
import org.policytrim.toolkit.recording.Recording;

/** Renders the recorded frames of an episode and compares colours and depths. */
final class FrameReplay {

  private static final List<String> CAMERAS = List.of("base_camera", "hand_camera");
  private static final int GREY_LEVELS = 2;

  private final TaskWorld world;
  private final Pictures pictures;
  private final String name;
  private final Differences differences;

  FrameReplay(TaskWorld world, Pictures pictures, String name, Differences differences) {
    this.world = world;
    this.pictures = pictures;
    this.name = name;
    this.differences = differences;
  }

  /**
   * Replays the drive targets of an episode.
   *
   * @param frames the recorded frames
   */
  void play(EpisodeStart start, RecordedArray targets, Recording frames) {
    RecordedArray steps = frames.array("steps", -1);
    world.reset(start);
    int done = 0;
    for (int frame = 0; frame < steps.size(); frame++) {
      for (; done < steps.get(frame); done++) {
        world.stepTo(EpisodeReplay.floats(targets.row(done)));
      }
      for (String camera : CAMERAS) {
        if (frames.has(camera + ".rgb")) {
          compare(camera, frame, frames, "%s %s step %d".formatted(name, camera, done));
        }
      }
    }
  }

  private void compare(String camera, int frame, Recording frames, String place) {
    RecordedArray colours = frames.array(camera + ".rgb", -1, -1, -1, 3);
    int height = colours.shape()[1];
    int width = colours.shape()[2];
    View view = pictures.view(world, camera, width, height);
    byte[] ours = pictures.render(world, view);
    double[] theirs = colours.row(frame);
    double[] depths = frames.array(camera + ".depth", -1, height, width, 1).row(frame);
    double sum = 0;
    int wrong = 0;
    int misplaced = 0;
    for (int pixel = 0; pixel < width * height; pixel++) {
      int worst = 0;
      for (int c = 3 * pixel; c < 3 * pixel + 3; c++) {
        int difference = Math.abs((ours[c] & 0xFF) - ((int) theirs[c] & 0xFF));
        sum += difference;
        worst = Math.max(worst, difference);
      }
      wrong += worst > GREY_LEVELS ? 1 : 0;
      double millimetres = (int) (pictures.renderer(view).depth(pixel) * 1000);
      misplaced += Math.abs(millimetres - depths[pixel]) > 1 ? 1 : 0;
    }
    double pixels = width * (double) height;
    differences.add(Kind.PICTURE_MEAN, sum / (3 * pixels), place);
    differences.add(Kind.PICTURE_PIXELS, wrong / pixels, place);
    differences.add(Kind.PICTURE_DEPTH, misplaced / pixels, place);
  }
}
