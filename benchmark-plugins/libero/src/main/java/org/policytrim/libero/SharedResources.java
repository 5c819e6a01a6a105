package org.policytrim.libero;

import org.policytrim.libero.scene.SceneModelPool;
import org.policytrim.mujoco.environment.CameraImages;

/**
 * The resources that the environments of a benchmark share. May be used by many threads.
 *
 * @param models the compiled scenes
 * @param initialStates the initial states
 * @param settledStates the initial states after the settling actions
 * @param images the camera images
 */
record SharedResources(
    SceneModelPool models,
    InitialStateSource initialStates,
    SettledStateCache settledStates,
    CameraImages images)
    implements AutoCloseable {

  /** Frees the images and the scenes. Closing twice is allowed. */
  @Override
  public void close() {
    images.close();
    models.close();
  }
}
