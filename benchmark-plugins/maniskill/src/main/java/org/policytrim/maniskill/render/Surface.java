package org.policytrim.maniskill.render;

import org.jspecify.annotations.Nullable;
import org.policytrim.maniskill.model.Material;

/**
 * The surface of a mesh. Textures replace the material's numbers.
 *
 * @param material the numbers
 * @param colour the base colour
 * @param normal the normals in the tangent frame
 * @param properties roughness in the second and metallic in the third channel
 */
public record Surface(
    Material material,
    @Nullable Texture colour,
    @Nullable Texture normal,
    @Nullable Texture properties) {

  /** Returns a surface without textures. */
  static Surface of(Material material) {
    return new Surface(material, null, null, null);
  }
}
