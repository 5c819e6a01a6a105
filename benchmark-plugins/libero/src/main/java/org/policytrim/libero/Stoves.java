package org.policytrim.libero;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.predicate.Thing;
import org.policytrim.libero.scene.SceneModel;

/**
 * The burners of a scene's stoves, which glow while their knobs are turned on. The original looks
 * at the knobs after each action, so a picture shows what they were at the action before.
 */
final class Stoves {

  /** From this angle on a knob is on, in radians. */
  private static final double ON = 0.5;

  private final SceneModel model;
  private final Simulation simulation;
  private final List<Thing> stoves = new ArrayList<>();
  private final boolean[] on;

  Stoves(SceneModel model, Simulation simulation) {
    this.model = model;
    this.simulation = simulation;
    model.scene().stoves().forEach(name -> stoves.add(simulation.surroundings().thing(name)));
    this.on = new boolean[stoves.size()];
  }

  /** Looks at the knobs. */
  void look() {
    for (int i = 0; i < on.length; i++) {
      on[i] = false;
      for (int joint : stoves.get(i).joints()) {
        on[i] |= simulation.data().qpos().get(joint) >= ON;
      }
    }
  }

  /** Lets the burners glow whose knobs were on when they were looked at. */
  void show() {
    for (int i = 0; i < on.length; i++) {
      model.glow(i, on[i]);
    }
  }

  /** What is seen, and what was last looked at. */
  double[] save() {
    double[] saved = new double[2 * on.length];
    for (int i = 0; i < on.length; i++) {
      saved[i] = model.glows(i) ? 1 : 0;
      saved[on.length + i] = on[i] ? 1 : 0;
    }
    return saved;
  }

  /** Back to what was saved. */
  void restore(double[] saved) {
    for (int i = 0; i < on.length; i++) {
      model.glow(i, saved[i] != 0);
      on[i] = saved[on.length + i] != 0;
    }
  }
}
