package org.policytrim.libero.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * What an object's model says about its size and its joints, taken out of its file once: a scene is
 * shared by all its lanes, and elements may not even be read by several threads at a time.
 *
 * @param places the sites directly below the outermost bodies, by name: their places, in metres
 * @param regions the sites of the bodies within, by name, each as its innermost body holds it
 * @param joints the joints' names, inner bodies before the outermost one's free joint
 */
record Marks(Map<String, double[]> places, Map<String, Region> regions, List<String> joints) {

  Marks {
    places = Map.copyOf(places);
    regions = Map.copyOf(regions);
    joints = List.copyOf(joints);
  }

  /**
   * A place that a model marks.
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
   * Reads what a model marks.
   *
   * @param part the model, its names prefixed
   * @param body the body that goes into the scene
   */
  static Marks read(Part part, Element body) {
    List<Element> outermost = Xml.children(part.section("worldbody"), "body");
    return new Marks(
        places(outermost), regions(outermost.getFirst()), names(Xml.descendants(body, "joint")));
  }

  /** The place of a site directly below the outermost bodies; empty if there is none. */
  Optional<double[]> place(String site) {
    return Optional.ofNullable(places.get(site));
  }

  /** A site of the bodies within; empty if there is none. */
  Optional<Region> region(String site) {
    return Optional.ofNullable(regions.get(site));
  }

  private static Map<String, double[]> places(List<Element> outermost) {
    Map<String, double[]> places = new HashMap<>();
    for (Element outer : outermost) {
      for (Element site : Xml.children(outer, "site")) {
        if (site.hasAttribute("pos")) {
          places.putIfAbsent(site.getAttribute("name"), Xml.numbers(site, "pos"));
        }
      }
    }
    return places;
  }

  private static Map<String, Region> regions(Element outer) {
    Map<String, Region> regions = new HashMap<>();
    for (Element holder : Xml.descendants(outer, "body")) {
      List<Element> sites = Xml.descendants(holder, "site");
      if (sites.isEmpty()) {
        // The original stops looking at the first body without sites.
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
