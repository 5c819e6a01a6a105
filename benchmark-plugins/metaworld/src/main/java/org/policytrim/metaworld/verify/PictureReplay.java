package org.policytrim.metaworld.verify;

import java.util.SortedSet;
import java.util.TreeSet;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.metaworld.task.TaskWorld;
import org.policytrim.metaworld.verify.Differences.Kind;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.recording.RecordedArray;
import org.policytrim.mujoco.recording.Recording;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.mujoco.render.RenderRequest;
import org.policytrim.mujoco.render.Renderer;

/**
 * Pictures that the original drew, beside ours in {@code parity}: per task {@code TASK/rand_vec}
 * and {@code TASK/action}, per camera {@code TASK/CAMERA} of shape [2, height, width, 3]: after the
 * reset, and after ten times that action.
 */
final class PictureReplay {

  private static final int STEPS = 10;

  private final Recording recording;
  private final Renderer renderer;
  private final Differences differences;

  PictureReplay(Recording recording, Renderer renderer, Differences differences) {
    this.recording = recording;
    this.renderer = renderer;
    this.differences = differences;
  }

  /** The tasks it holds. */
  SortedSet<String> tasks() {
    SortedSet<String> tasks = new TreeSet<>();
    recording.names().forEach(name -> tasks.add(name.substring(0, Math.max(0, name.indexOf('/')))));
    tasks.remove("");
    return tasks;
  }

  /** Draws what was drawn of one task. */
  void play(TaskWorld world) {
    String task = world.spec().id();
    double[] recorded = recording.array(task + "/action", 4).toArray();
    float[] action = new float[recorded.length];
    for (int i = 0; i < action.length; i++) {
      action[i] = (float) recorded[i];
    }
    for (int moment = 0; moment < 2; moment++) {
      // The original's drawing leaves traces in no later step, but each camera had its own episode.
      world.reset(recording.array(task + "/rand_vec").toArray());
      for (int step = 0; step < moment * STEPS; step++) {
        world.step(action);
      }
      for (String name : recording.names()) {
        if (name.startsWith(task + "/")
            && !name.endsWith("/rand_vec")
            && !name.endsWith("/action")) {
          compare(world.scene().data(), name, moment);
        }
      }
    }
  }

  private void compare(MjData data, String name, int moment) {
    RecordedArray pictures = recording.array(name, 2, -1, -1, 3);
    String camera = name.substring(name.indexOf('/') + 1);
    int id = data.model().id(ObjectType.CAMERA, camera);
    if (id < 0) {
      throw new PluginException(
          "metaworld",
          "there is no camera '%s', of which %s is".formatted(camera, name),
          "Record it again");
    }
    RenderRequest shot =
        RenderRequest.of(id, pictures.shape()[2], pictures.shape()[1], RenderQuality.PARITY);
    byte[] pixels = new byte[shot.bytes()];
    renderer.render(data, shot, pixels);
    int start = moment * pixels.length;
    int off = 0;
    for (int pixel = 0; pixel < pixels.length; pixel += 3) {
      boolean same = true;
      for (int channel = pixel; channel < pixel + 3; channel++) {
        same &= Math.abs((pixels[channel] & 0xFF) - pictures.get(start + channel)) <= 1;
      }
      off += same ? 0 : 1;
    }
    String place =
        "%s %s"
            .formatted(name, moment == 0 ? "after the reset" : "after %d steps".formatted(STEPS));
    differences.compare(Kind.PICTURE, off / (pixels.length / 3.0), 0, place);
  }
}
