package org.policytrim.libero.scene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.libero.assets.LiberoAssets;
import org.w3c.dom.Element;

/** An object or fixture of a scene: its body, and the sizes and joints of its model. */
public final class SceneObject {

  private static final String FREE_JOINT = "joint0";

  private final String name;
  private final ObjectKind kind;
  private final boolean fixture;
  private final MjcfDocument mjcf;
  private final Element body;
  private final ModelSites sites;

  private SceneObject(
      String name, ObjectKind kind, boolean fixture, MjcfDocument mjcf, Element body) {
    this.name = name;
    this.kind = kind;
    this.fixture = fixture;
    this.mjcf = mjcf;
    this.body = body;
    this.sites = ModelSites.read(mjcf, body);
  }

  /**
   * Reads a model and adds a prefix to its names.
   *
   * @param fixture whether it is immovable; other objects have a free joint
   */
  static SceneObject read(LiberoAssets assets, String name, ObjectKind kind, boolean fixture) {
    MjcfDocument mjcf = MjcfDocument.read(assets.model(kind.model()));
    Element body = (Element) original(mjcf).cloneNode(true);
    body.setAttribute("name", "main");
    nameGeoms(body);
    if (!fixture) {
      body.appendChild(
          mjcf.create("joint", Map.of("name", FREE_JOINT, "type", "free", "damping", "0.0005")));
    }
    body.appendChild(
        mjcf.create(
            "site",
            Map.of(
                "name", "default_site",
                "pos", "0 0 0",
                "size", "0.002 0.002 0.002",
                "rgba", "1 0 0 0",
                "type", "sphere",
                "group", "0")));
    String prefix = name + "_";
    MjcfDocument.prefix(body, prefix);
    MjcfDocument.prefix(mjcf.root(), prefix);
    return new SceneObject(name, kind, fixture, mjcf, body);
  }

  private static Element original(MjcfDocument mjcf) {
    for (Element outer : Xml.children(mjcf.section("worldbody"), "body")) {
      Optional<Element> object = Xml.child(outer, "body", "object");
      if (object.isPresent()) {
        return object.get();
      }
    }
    throw LiberoAssets.damaged(
        "the model '%s' has no body named 'object' within a body"
            .formatted(mjcf.root().getAttribute("model")),
        null);
  }

  /** Numbers the unnamed geoms and removes those of other groups than 0 and 1. */
  private static void nameGeoms(Element body) {
    List<Element> geoms = Xml.descendants(body, "geom");
    for (int i = 0; i < geoms.size(); i++) {
      Element geom = geoms.get(i);
      if (!geom.getAttribute("group").matches("[01]")) {
        geom.getParentNode().removeChild(geom);
      } else if (!geom.hasAttribute("name")) {
        geom.setAttribute("name", "g" + i);
      }
    }
  }

  /** Returns the name in the description. */
  public String name() {
    return name;
  }

  /** Returns the kind. */
  public ObjectKind kind() {
    return kind;
  }

  /** Returns whether it is immovable. */
  public boolean isFixture() {
    return fixture;
  }

  /** Returns the name of its root body in the scene. */
  public String bodyName() {
    return name + "_main";
  }

  /** Returns the name of its free joint. */
  public String freeJoint() {
    return name + "_" + FREE_JOINT;
  }

  /** Returns its body in the scene. */
  Element body() {
    return body;
  }

  /** Returns its meshes, textures and materials. */
  Element assets() {
    return mjcf.section("asset");
  }

  /**
   * Returns the names of its joints, those of inner bodies before the outermost one's free joint.
   */
  public List<String> joints() {
    return sites.joints();
  }

  /** Returns the height of its lowest point above its origin, in metres; negative below. */
  public double bottom() {
    return sitePosition("bottom_site")[2];
  }

  /** Returns the height of its highest point above its origin, in metres. */
  public double top() {
    return sitePosition("top_site")[2];
  }

  /** Returns its horizontal extent from its origin, in metres. */
  public double radius() {
    return sitePosition("horizontal_radius_site")[0];
  }

  private double[] sitePosition(String site) {
    return sites
        .position(name + "_" + site)
        .orElseThrow(
            () ->
                new PluginException(
                    "libero",
                    "the model %s has no '%s', so it cannot be placed"
                        .formatted(kind.model(), site),
                    "Run 'policytrim doctor --fix', or add that site to the model"));
  }

  /**
   * Returns a region that is a site of its model.
   *
   * @param site its name in the scene
   * @return the one of the innermost body that contains it; empty if there is none
   */
  Optional<ModelSites.Region> region(String site) {
    return sites.region(site);
  }
}
