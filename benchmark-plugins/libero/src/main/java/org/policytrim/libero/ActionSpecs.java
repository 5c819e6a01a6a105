package org.policytrim.libero;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.action.AxisRole;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.toolkit.environment.ActionAxes;

/** The action specification of each controller. */
final class ActionSpecs {

  private static final double CONTROL_HERTZ = 20;
  private static final int JOINTS = 7;

  private ActionSpecs() {}

  static ActionSpec spec(ControllerKind controller, GripperConvention gripper) {
    List<ActionAxis> axes = new ArrayList<>();
    switch (controller) {
      case OSC_POSE -> {
        for (String name : List.of("x", "y", "z")) {
          axes.add(ActionAxes.increment(name, AxisRole.TRANSLATION, ActionFrame.WORLD));
        }
        for (String name : List.of("roll", "pitch", "yaw")) {
          axes.add(ActionAxes.increment(name, AxisRole.ROTATION, ActionFrame.WORLD));
        }
      }
      case JOINT_POSITION -> {
        for (int joint = 1; joint <= JOINTS; joint++) {
          axes.add(ActionAxes.increment("joint" + joint, AxisRole.JOINT, ActionFrame.JOINT));
        }
      }
    }
    axes.add(ActionAxes.gripper(gripper.low(), gripper.high()));
    return new ActionSpec(axes, CONTROL_HERTZ);
  }
}
