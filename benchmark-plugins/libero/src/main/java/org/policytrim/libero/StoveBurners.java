package org.policytrim.libero;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.predicate.ModelObject;
import org.policytrim.libero.scene.SceneModel;

/**
 * The burners of a scene's stoves, which glow while their knobs are on. The original reads the
 * knobs after each action, so an image shows their state at the previous action.
 */
final class StoveBurners {

  /** The angle from which a knob is on, in radians. */
  private static final double ON = 0.5;

  private final SceneModel model;
  private final Simulation simulation;
  private final List<ModelObject> stoves = new ArrayList<>();
  private final boolean[] on;

  StoveBurners(SceneModel model, Simulation simulation) {
    this.model = model;
    this.simulation = simulation;
    model.scene().stoves().forEach(name -> stoves.add(simulation.sceneIndex().object(name)));
    this.on = new boolean[stoves.size()];
  }

  /** Reads the knobs. */
  void readKnobs() {
    for (int i = 0; i < on.length; i++) {
      on[i] = false;
      for (int joint : stoves.get(i).joints()) {
        on[i] |= simulation.data().qpos().get(joint) >= ON;
      }
    }
  }

  /** Shows the burners as the knobs were when last read. */
  void updateBurners() {
    for (int i = 0; i < on.length; i++) {
      model.setLit(i, on[i]);
    }
  }

  /** Returns the visible burners and the knobs as last read. */
  double[] save() {
    double[] saved = new double[2 * on.length];
    for (int i = 0; i < on.length; i++) {
      saved[i] = model.isLit(i) ? 1 : 0;
      saved[on.length + i] = on[i] ? 1 : 0;
    }
    return saved;
  }

  /** Restores what {@link #save} returned. */
  void restore(double[] saved) {
    for (int i = 0; i < on.length; i++) {
      model.setLit(i, saved[i] != 0);
      on[i] = saved[on.length + i] != 0;
    }
  }
}
