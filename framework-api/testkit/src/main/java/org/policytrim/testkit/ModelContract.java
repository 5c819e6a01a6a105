package org.policytrim.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.Policy;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.toolkit.random.RandomStream;

/**
 * The model that a contract tries: its provider, its settings, and what it is to be made for.
 * Extend {@link ActionHeadContract} and {@link ImitationLearnerContract} rather than this.
 *
 * @param <C> the provider's settings
 */
public abstract class ModelContract<C extends Record> {

  /** The provider under test. */
  public abstract ModelProvider<C> provider();

  /** Settings for the smallest model that has all its parts. */
  public abstract C settings();

  /**
   * What the model is made for: 3 axes, 6 state numbers, two instructions, chunks and plans of 4
   * unless overridden.
   */
  public ModelContext context() {
    return new ModelContext(
        SpecSamples.actions(3),
        SpecSamples.stateOnly(6),
        List.of("push the cube", "pull the cube"),
        4,
        4,
        2,
        Device.CPU,
        1);
  }

  /** How far a plan may be from the one for the same request in another batch, in action units. */
  public double chunkTolerance() {
    return 1e-5;
  }

  /** A policy with fresh weights, the same each time; whoever asks closes it. */
  public TrainablePolicy createPolicy() {
    return provider().create(settings(), context());
  }

  /** What was saved. */
  public TrainablePolicy openSaved(Path folder, PolicyCard card) throws IOException {
    return provider().open(folder, card, settings(), context().device());
  }

  /**
   * An observation that the model can see; different numbers give different ones. Every third lacks
   * the cameras that need not be there.
   */
  public Observation observation(int number) {
    List<String> instructions = context().instructions();
    Observation whole =
        SpecSamples.observation(
            context().observations(),
            instructions.get(number % instructions.size()),
            RandomStream.of(0x0B5E, number));
    if (number % 3 != 1) {
      return whole;
    }
    Map<String, ImageFrame> images = new HashMap<>(whole.images());
    for (CameraSpec camera : context().observations().cameras()) {
      if (!camera.required()) {
        images.remove(camera.name());
      }
    }
    return new Observation(images, whole.state(), whole.instruction());
  }

  /** The same, for a policy at hand. */
  public Observation observation(Policy policy, int number) {
    return observation(number);
  }
}
