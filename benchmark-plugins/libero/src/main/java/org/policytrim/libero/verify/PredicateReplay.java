package org.policytrim.libero.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.policytrim.libero.predicate.ContactPredicate;
import org.policytrim.libero.predicate.Goal;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.libero.predicate.ModelObject;
import org.policytrim.libero.predicate.ModelRegion;
import org.policytrim.libero.predicate.SceneIndex;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.toolkit.recording.RecordedArray;
import org.policytrim.toolkit.recording.Recording;
import org.policytrim.toolkit.verification.ErrorTable;

/** Replays recorded states in which the value of each predicate of a goal is known. */
final class PredicateReplay {

  private static final String BODY = "bodypos_";
  private static final String SITE = "sitepos_";

  private final RecordedScene scene;
  private final MjModel model;
  private final Recording recording;
  private final ErrorTable errors;

  PredicateReplay(RecordedScene scene, MjModel model, Recording recording, ErrorTable errors) {
    this.scene = scene;
    this.model = model;
    this.recording = recording;
    this.errors = errors;
  }

  void play() {
    SceneIndex sceneIndex = new SceneIndex(model);
    List<GoalTerm> terms = scene.goal();
    Goal goal = Goal.of(terms, sceneIndex);
    RecordedArray states = recording.array("states", -1, -1);
    RecordedArray values = recording.array("value", states.rows(), terms.size());
    RecordedArray contacts = recording.array("contact", states.rows(), terms.size());
    RecordedArray successes = recording.array("check_success", states.rows());
    try (MjData data = model.newData()) {
      for (int row = 0; row < states.rows(); row++) {
        set(data, states.row(row));
        String place = place(row);
        for (int term = 0; term < terms.size(); term++) {
          boolean holds = goal.predicates().get(term).holds(data);
          String about = place + ", " + terms.get(term);
          errors.compare(LiberoQuantities.PREDICATE, number(holds), values.row(row)[term], about);
          if (terms.get(term).arguments().size() == 2) {
            boolean touches = touching(terms.get(term), sceneIndex).holds(data);
            errors.compare(
                LiberoQuantities.CONTACT, number(touches), contacts.row(row)[term], about);
          }
        }
        errors.compare(
            LiberoQuantities.SUCCESS, number(goal.reached(data)), successes.get(row), place);
        places(data, sceneIndex, row, place);
      }
    }
  }

  private static void set(MjData data, double[] state) {
    int positions = data.qpos().length();
    data.reset();
    data.setTime(state[0]);
    data.qpos().setAll(0, Arrays.copyOfRange(state, 1, 1 + positions));
    data.qvel().setAll(0, Arrays.copyOfRange(state, 1 + positions, state.length));
    data.forward();
  }

  /** Returns the contact of the first object with the second, or with the owner of the region. */
  private static ContactPredicate touching(GoalTerm term, SceneIndex sceneIndex) {
    ModelObject object = sceneIndex.object(term.arguments().getFirst());
    String target = term.arguments().getLast();
    if (sceneIndex.hasObject(target)) {
      return new ContactPredicate(sceneIndex.object(target), object);
    }
    return sceneIndex
        .region(target)
        .owner()
        .map(owner -> new ContactPredicate(owner, object))
        .orElseGet(() -> new ContactPredicate(new BitSet(), new BitSet()));
  }

  private void places(MjData data, SceneIndex sceneIndex, int row, String place) {
    for (String name : recording.names()) {
      double[] ours;
      if (name.startsWith(BODY)) {
        ours = data.xpos().row(sceneIndex.object(name.substring(BODY.length())).body());
      } else if (name.startsWith(SITE)) {
        ModelRegion region = sceneIndex.region(name.substring(SITE.length()));
        ours = data.siteXpos().row(region.site());
      } else {
        continue;
      }
      errors.compare(
          LiberoQuantities.POSITIONS, ours, recording.array(name).row(row), place + ", " + name);
    }
  }

  private String place(int row) {
    JsonNode label = scene.description().path("labels").path(row);
    return "%s state %d (%s)".formatted(scene.label(), row, label.asText("no label"));
  }

  private static double number(boolean truth) {
    return truth ? 1 : 0;
  }
}
