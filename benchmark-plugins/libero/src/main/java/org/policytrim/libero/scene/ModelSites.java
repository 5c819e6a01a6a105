package org.policytrim.libero.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The sites and joints of an object's model, extracted from its file once: the environments of a
 * task share a scene, and DOM elements cannot be read by several threads at a time.
 *
 * @param positions the positions of the sites directly below the outermost bodies, by name, in
 *     metres
 * @param regions the sites of the inner bodies, by name, each as in its innermost body
 * @param joints the names of the joints, those of inner bodies before the outermost one's free
 *     joint
 */
record ModelSites(
    Map<String, double[]> positions, Map<String, Region> regions, List<String> joints) {

  ModelSites {
    positions = Map.copyOf(positions);
    regions = Map.copyOf(regions);
    joints = List.copyOf(joints);
  }

  /**
   * A region that is a site of a model.
   *
   * @param size half of its sides, in metres
   * @param joints the names of the joints that move it
   */
  record Region(double[] size, List<String> joints) {

    Region {
      joints = List.copyOf(joints);
    }
  }

  /**
   * Reads the sites of a model.
   *
   * @param mjcf the model, its names prefixed
   * @param body the body that is added to the scene
   */
  static ModelSites read(MjcfDocument mjcf, Element body) {
    List<Element> outermost = Xml.children(mjcf.section("worldbody"), "body");
    return new ModelSites(
        positions(outermost), regions(outermost.getFirst()), names(Xml.descendants(body, "joint")));
  }

  /** Returns the position of a site directly below the outermost bodies; empty if there is none. */
  Optional<double[]> position(String site) {
    return Optional.ofNullable(positions.get(site));
  }

  /** Returns a site of the inner bodies; empty if there is none. */
  Optional<Region> region(String site) {
    return Optional.ofNullable(regions.get(site));
  }

  private static Map<String, double[]> positions(List<Element> outermost) {
    Map<String, double[]> positions = new HashMap<>();
    for (Element outer : outermost) {
      for (Element site : Xml.children(outer, "site")) {
        if (site.hasAttribute("pos")) {
          positions.putIfAbsent(site.getAttribute("name"), Xml.numbers(site, "pos"));
        }
      }
    }
    return positions;
  }

  private static Map<String, Region> regions(Element outer) {
    Map<String, Region> regions = new HashMap<>();
    for (Element holder : Xml.descendants(outer, "body")) {
      List<Element> sites = Xml.descendants(holder, "site");
      if (sites.isEmpty()) {
        // The original stops at the first body without sites.
        break;
      }
      List<String> joints = names(Xml.children(holder, "joint"));
      for (Element site : sites) {
        if (site.hasAttribute("size")) {
          regions.put(site.getAttribute("name"), new Region(Xml.numbers(site, "size"), joints));
        }
      }
    }
    return regions;
  }

  private static List<String> names(List<Element> elements) {
    return elements.stream().map(element -> element.getAttribute("name")).toList();
  }
}
