package org.policytrim.metaworld.scene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.Constants;

/** A model that the scenes of one thread share. Only the edits of the active scene are in it. */
final class SharedModel {

  /** The data that the original writes into every weld when it loads a scene. */
  private static final double[] WELD = {0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 5};

  private final MjModel model;
  private final DoubleView bodies;
  private final DoubleView sites;
  private final double[] loadedBodies;
  private final double[] loadedSites;
  private final Map<List<Double>, SavedSimulation> settled = new HashMap<>();
  private @Nullable Scene active;
  private int scenes;

  private SharedModel(MjModel model, double[] loadedBodies, double[] loadedSites) {
    this.model = model;
    this.bodies = model.bodyPos();
    this.sites = model.sitePos();
    this.loadedBodies = loadedBodies;
    this.loadedSites = loadedSites;
  }

  /** Wraps a model as loaded and sets its welds as the original does. */
  static SharedModel loaded(MjModel model) {
    IntView types = model.eqType();
    for (int i = 0; i < types.length(); i++) {
      if (types.get(i) == Constants.mjEQ_WELD) {
        model.eqData().setRow(i, WELD);
      }
    }
    return new SharedModel(model, model.bodyPos().toArray(), model.sitePos().toArray());
  }

  /**
   * Returns a copy for another thread, without the edits of the active scene. May be called while
   * this model is in use elsewhere.
   */
  SharedModel copy() {
    MjModel copy = model.copy();
    copy.bodyPos().setAll(0, loadedBodies);
    copy.sitePos().setAll(0, loadedSites);
    return new SharedModel(copy, loadedBodies, loadedSites);
  }

  MjModel model() {
    return model;
  }

  ModelPosition movableBody(int body) {
    return new ModelPosition(bodies, loadedBodies, body, true);
  }

  ModelPosition movableSite(int site) {
    return new ModelPosition(sites, loadedSites, site, false);
  }

  /** Puts the edits of a scene into the model, in place of those of the scene that was active. */
  void activate(Scene scene) {
    if (active != scene) {
      if (active != null) {
        active.restoreOriginal();
      }
      scene.apply();
      active = scene;
    }
  }

  /** Returns the simulation with the hand at a start position, created on first use. */
  SavedSimulation settled(double[] handStart, Supplier<SavedSimulation> maker) {
    List<Double> key = Arrays.stream(handStart).boxed().toList();
    SavedSimulation known = settled.get(key);
    if (known == null) {
      known = maker.get();
      settled.put(key, known);
    }
    return known;
  }

  void acquire() {
    scenes++;
  }

  /**
   * Releases the model by one scene.
   *
   * @return whether that was the last scene
   */
  boolean release(Scene scene) {
    if (active == scene) {
      scene.restoreOriginal();
      active = null;
    }
    scenes--;
    return scenes == 0;
  }

  void close() {
    settled.values().forEach(SavedSimulation::close);
    settled.clear();
    model.close();
  }
}
