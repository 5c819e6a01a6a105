package org.policytrim.mujoco.render;

import java.lang.foreign.Arena;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.ArrayField;

/** Reduces the meshes and textures of a model that is only rendered, for small images. */
final class ModelSimplification {

  /** The arrays of a model that are edited. */
  static final Set<ArrayField<?>> EDITED =
      Stream.of(MeshSimplification.EDITED, TextureDownsampling.EDITED)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private ModelSimplification() {}

  /**
   * Simplifies a model in place, after which it is not usable for physics.
   *
   * @param model a model with its own copy of {@link #EDITED}
   * @param detail the size of the smallest detail that is kept, in m
   * @param maximumWidth the largest width of a texture in pixels
   * @param arena holds the reduced textures; to be kept open until the model has been uploaded
   */
  static void simplify(MjModel model, double detail, int maximumWidth, Arena arena) {
    MeshSimplification.simplify(model, detail);
    TextureDownsampling.downsample(model, maximumWidth, arena);
  }
}
