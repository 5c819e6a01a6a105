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
 * The model under test: its provider, settings and context. Extend {@link ActionHeadContract} and
 * {@link ImitationLearnerContract}, not this class.
 *
 * @param <C> the provider's settings
 */
public abstract class ModelContract<C extends Record> {

  /** Returns the provider under test. */
  public abstract ModelProvider<C> provider();

  /** Returns settings for the smallest model that has all parts. */
  public abstract C settings();

  /**
   * Returns the context of the model; by default 3 axes, 6 state values, two instructions, and
   * chunks of 4 actions.
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

  /**
   * Returns the largest difference of chunks for the same request in different batches, in action
   * units.
   */
  public double chunkTolerance() {
    return 1e-5;
  }

  /** Creates a policy with fresh weights, the same each time; the caller closes it. */
  public TrainablePolicy createPolicy() {
    return provider().create(settings(), context());
  }

  /** Opens a saved policy; the caller closes it. */
  public TrainablePolicy openSaved(Path folder, PolicyCard card) throws IOException {
    return provider().open(folder, card, settings(), context().device());
  }

  /**
   * Returns an observation in the layout of the model; different numbers give different ones. Every
   * third lacks the optional cameras.
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

  /** Returns an observation for a policy. */
  public Observation observation(Policy policy, int number) {
    return observation(number);
  }
}
