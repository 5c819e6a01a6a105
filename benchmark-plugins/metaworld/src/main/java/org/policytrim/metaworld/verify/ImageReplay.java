package org.policytrim.metaworld.verify;

import org.policytrim.api.plugin.PluginException;
import org.policytrim.metaworld.task.TaskSimulation;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.mujoco.render.RenderRequest;
import org.policytrim.mujoco.render.Renderer;
import org.policytrim.toolkit.recording.RecordedArray;
import org.policytrim.toolkit.recording.Recording;
import org.policytrim.toolkit.verification.ErrorTable;

/**
 * Compares images rendered by the original with those in quality {@code parity}. A recording holds
 * {@code TASK/rand_vec} and {@code TASK/action} for each task, and {@code TASK/CAMERA} of shape [2,
 * height, width, 3] for each camera: after the reset, and after ten times that action.
 */
final class ImageReplay implements TaskReplay {

  private static final int STEPS = 10;

  private final Recording recording;
  private final Renderer renderer;
  private final ErrorTable errors;

  ImageReplay(Recording recording, Renderer renderer, ErrorTable errors) {
    this.recording = recording;
    this.renderer = renderer;
    this.errors = errors;
  }

  @Override
  public void play(TaskSimulation simulation) {
    String task = simulation.spec().id();
    double[] recorded = recording.array(task + "/action", 4).toArray();
    float[] action = new float[recorded.length];
    for (int i = 0; i < action.length; i++) {
      action[i] = (float) recorded[i];
    }
    for (int index = 0; index < 2; index++) {
      // Rendering does not affect later steps, but each recorded camera had an episode of its own.
      simulation.reset(recording.array(task + "/rand_vec").toArray());
      for (int step = 0; step < index * STEPS; step++) {
        simulation.step(action);
      }
      for (String name : recording.names()) {
        if (name.startsWith(task + "/")
            && !name.endsWith("/rand_vec")
            && !name.endsWith("/action")) {
          compare(simulation.scene().data(), name, index);
        }
      }
    }
  }

  private void compare(MjData data, String name, int index) {
    RecordedArray images = recording.array(name, 2, -1, -1, 3);
    String camera = name.substring(name.indexOf('/') + 1);
    int id = data.model().id(ObjectType.CAMERA, camera);
    if (id < 0) {
      throw new PluginException(
          "metaworld",
          "there is no camera '%s', which %s names".formatted(camera, name),
          "Record it again");
    }
    RenderRequest request =
        RenderRequest.of(id, images.shape()[2], images.shape()[1], RenderQuality.PARITY);
    byte[] pixels = new byte[request.bytes()];
    renderer.render(data, request, pixels);
    int start = index * pixels.length;
    int different = 0;
    for (int pixel = 0; pixel < pixels.length; pixel += 3) {
      boolean same = true;
      for (int channel = pixel; channel < pixel + 3; channel++) {
        same &= Math.abs((pixels[channel] & 0xFF) - images.get(start + channel)) <= 1;
      }
      different += same ? 0 : 1;
    }
    String place =
        "%s %s".formatted(name, index == 0 ? "after the reset" : "after %d steps".formatted(STEPS));
    errors.compare(MetaworldQuantities.IMAGE, different / (pixels.length / 3.0), 0, place);
  }
}
