package org.policytrim.libero.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.policytrim.libero.predicate.Goal;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.libero.predicate.Region;
import org.policytrim.libero.predicate.Surroundings;
import org.policytrim.libero.predicate.Thing;
import org.policytrim.libero.predicate.Touching;
import org.policytrim.libero.verify.Differences.Kind;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.recording.RecordedArray;
import org.policytrim.mujoco.recording.Recording;

/** Recorded states in which each predicate of a goal is known to hold or not. */
final class PredicateReplay {

  private static final String BODY = "bodypos_";
  private static final String SITE = "sitepos_";

  private final RecordedScene scene;
  private final MjModel model;
  private final Recording recording;
  private final Differences differences;

  PredicateReplay(
      RecordedScene scene, MjModel model, Recording recording, Differences differences) {
    this.scene = scene;
    this.model = model;
    this.recording = recording;
    this.differences = differences;
  }

  void play() {
    Surroundings surroundings = new Surroundings(model);
    List<GoalTerm> terms = scene.goal();
    Goal goal = Goal.of(terms, surroundings);
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
          differences.compare(Kind.PREDICATE, number(holds), values.row(row)[term], about);
          if (terms.get(term).arguments().size() == 2) {
            boolean touches = touching(terms.get(term), surroundings).holds(data);
            differences.compare(Kind.CONTACT, number(touches), contacts.row(row)[term], about);
          }
        }
        differences.compare(Kind.SUCCESS, number(goal.reached(data)), successes.get(row), place);
        places(data, surroundings, row, place);
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

  /** Between the thing and the other thing, or the owner of the region. */
  private static Touching touching(GoalTerm term, Surroundings surroundings) {
    Thing thing = surroundings.thing(term.arguments().getFirst());
    String target = term.arguments().getLast();
    if (surroundings.hasThing(target)) {
      return new Touching(surroundings.thing(target), thing);
    }
    return surroundings
        .region(target)
        .owner()
        .map(owner -> new Touching(owner, thing))
        .orElseGet(() -> new Touching(new BitSet(), new BitSet()));
  }

  private void places(MjData data, Surroundings surroundings, int row, String place) {
    for (String name : recording.names()) {
      double[] ours;
      if (name.startsWith(BODY)) {
        ours = data.xpos().row(surroundings.thing(name.substring(BODY.length())).body());
      } else if (name.startsWith(SITE)) {
        Region region = surroundings.region(name.substring(SITE.length()));
        ours = data.siteXpos().row(region.site());
      } else {
        continue;
      }
      differences.compare(Kind.PLACES, ours, recording.array(name).row(row), place + ", " + name);
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
