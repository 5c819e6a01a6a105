package org.policytrim.libero.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.libero.assets.LiberoAssets;
import org.w3c.dom.Element;

/** The Panda arm on its mount, with its gripper, as robosuite 1.4 puts them together. */
final class Arm {

  private static final String ARM = "robot0_";
  private static final String MOUNT = "mount0_";
  private static final String GRIPPER = "gripper0_";
  private static final String ARM_COLOUR = "0 0.5 0 1";
  private static final String MOUNT_COLOUR = "0.5 0.5 0 1";
  private static final String GRIPPER_COLOUR = "0 0 0.5 1";

  /** How far below its own origin the pedestal's top is. */
  private static final double PEDESTAL_TOP = -0.01;

  private static final double FRICTION_LOSS = 0.1;
  private static final double ARMATURE = 5;
  private static final double[] DAMPING = {0.1, 0.1, 0.1, 0.1, 0.1, 0.01, 0.01};

  private Arm() {}

  /** The arm where a workspace has it. */
  static Part build(Workspace workspace, LiberoAssets assets) {
    Workspace.Stand stand = workspace.stand();
    Part arm = named(assets, "robots/panda/robot.xml", ARM, ARM_COLOUR);
    Element root = rootBody(arm);
    double[] base = position(root);
    setJoints(arm);

    String file = stand.mounted() ? "rethink_mount" : "null_mount";
    Part mount = named(assets, "mounts/" + file + ".xml", MOUNT, MOUNT_COLOUR);
    double top = stand.mounted() ? PEDESTAL_TOP : 0;
    Element foot = rootBody(mount);
    double bottom = position(foot)[2] - top + base[2];
    foot.setAttribute("pos", Xml.numbers(base[0], base[1], base[2] - top));
    arm.merge(mount, root);

    Part gripper = named(assets, "grippers/panda_gripper.xml", GRIPPER, GRIPPER_COLOUR);
    Element hand =
        Xml.descendants(arm.section("worldbody"), "body").stream()
            .filter(body -> Xml.is(body, ARM + "right_hand"))
            .findFirst()
            .orElseThrow();
    arm.merge(gripper, hand);

    List<Double> place = stand.base();
    root.setAttribute(
        "pos", Xml.numbers(place.get(0) - base[0], place.get(1) - base[1], place.get(2) - bottom));
    return arm;
  }

  private static Element rootBody(Part part) {
    return Xml.child(part.section("worldbody"), "body").orElseThrow();
  }

  private static double[] position(Element body) {
    return body.hasAttribute("pos") ? Xml.numbers(body, "pos") : new double[3];
  }

  /** A model with its own prefix, all geoms named, those that collide in its colour. */
  private static Part named(LiberoAssets assets, String file, String prefix, String colour) {
    Part part = Part.read(assets.arm(file));
    Map<String, Integer> counts = new HashMap<>();
    for (Element geom : Xml.withDescendants(part.root())) {
      if (geom.getTagName().equals("geom") && !geom.hasAttribute("name")) {
        String kind = Part.collides(geom) ? "col" : "vis";
        int number = counts.merge(kind, 1, Integer::sum) - 1;
        geom.setAttribute("name", "g%d_%s".formatted(number, kind));
      }
    }
    Part.prefix(part.root(), prefix);
    Part.colourColliding(part.section("worldbody"), colour, "");
    return part;
  }

  private static void setJoints(Part arm) {
    List<Element> joints = Xml.descendants(arm.section("worldbody"), "joint");
    for (int i = 0; i < joints.size(); i++) {
      Element joint = joints.get(i);
      if (!joint.hasAttribute("frictionloss")) {
        joint.setAttribute("frictionloss", Xml.numbers(FRICTION_LOSS));
      }
      if (!joint.hasAttribute("armature")) {
        joint.setAttribute("armature", Xml.numbers(ARMATURE / (i + 1)));
      }
      joint.setAttribute("damping", Xml.numbers(DAMPING[i]));
    }
  }
}
