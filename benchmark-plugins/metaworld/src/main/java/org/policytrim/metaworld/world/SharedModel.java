package org.policytrim.metaworld.world;

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

/**
 * A model that the scenes of one thread share, and which of them is at work. The edits of only that
 * scene are in the model.
 */
final class SharedModel {

  /** What the original writes over the data of every weld when it loads a scene. */
  private static final double[] WELD = {0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 5};

  private final MjModel model;
  private final DoubleView bodies;
  private final DoubleView sites;
  private final double[] loadedBodies;
  private final double[] loadedSites;
  private final Map<List<Double>, Settled> settled = new HashMap<>();
  private @Nullable Scene atWork;
  private int scenes;

  private SharedModel(MjModel model, double[] loadedBodies, double[] loadedSites) {
    this.model = model;
    this.bodies = model.bodyPos();
    this.sites = model.sitePos();
    this.loadedBodies = loadedBodies;
    this.loadedSites = loadedSites;
  }

  /** Around a model as it was loaded: the welds are set as the original sets them. */
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
   * The same for another thread. May be called while this one is at work elsewhere: its edits are
   * not taken over.
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

  Fixture fixture(int body) {
    return new Fixture(bodies, loadedBodies, body, true);
  }

  Fixture marker(int site) {
    return new Fixture(sites, loadedSites, site, false);
  }

  /** Makes a scene the one whose edits are in the model. */
  void work(Scene scene) {
    if (atWork != scene) {
      if (atWork != null) {
        atWork.withdraw();
      }
      scene.apply();
      atWork = scene;
    }
  }

  /** The settled simulation for a place of the hand, made on first use. */
  Settled settled(double[] handStart, Supplier<Settled> maker) {
    List<Double> key = Arrays.stream(handStart).boxed().toList();
    Settled known = settled.get(key);
    if (known == null) {
      known = maker.get();
      settled.put(key, known);
    }
    return known;
  }

  void enter() {
    scenes++;
  }

  /** Whether that was the last scene. */
  boolean leave(Scene scene) {
    if (atWork == scene) {
      scene.withdraw();
      atWork = null;
    }
    scenes--;
    return scenes == 0;
  }

  void close() {
    settled.values().forEach(Settled::close);
    settled.clear();
    model.close();
  }
}
