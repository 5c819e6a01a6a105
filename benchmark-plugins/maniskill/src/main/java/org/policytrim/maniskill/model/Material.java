package org.policytrim.maniskill.model;

/**
 * The surface of a visible solid, as SAPIEN's renderer defines it.
 *
 * @param red the red part of the base colour, 0 to 1
 * @param green the green part
 * @param blue the blue part
 * @param roughness 0 (mirror) to 1
 * @param metallic 0 to 1
 * @param specular 0 to 1
 */
public record Material(
    double red, double green, double blue, double roughness, double metallic, double specular) {

  /** Returns a surface with SAPIEN's defaults: rough, neither metallic nor specular. */
  public static Material coloured(double red, double green, double blue) {
    return new Material(red, green, blue, 1, 0, 0);
  }

  /** Returns {@link #coloured} with parts from 0 to 255. */
  public static Material bytes(int red, int green, int blue) {
    return coloured(red / 255.0, green / 255.0, blue / 255.0);
  }
}
