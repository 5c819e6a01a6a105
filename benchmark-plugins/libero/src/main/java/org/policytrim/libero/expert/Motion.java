package org.policytrim.libero.expert;

import org.jspecify.annotations.Nullable;

/** A part of a skill. Keeps state, so each instance is used once. */
@FunctionalInterface
interface Motion {

  /**
   * Returns the target for the next step.
   *
   * @return null when the motion has ended
   */
  @Nullable HandTarget next(SceneQueries scene);

  /** Returns a motion that executes several motions one after the other. */
  static Motion sequence(Motion... motions) {
    return new Motion() {
      private int at;

      @Override
      public @Nullable HandTarget next(SceneQueries scene) {
        while (at < motions.length) {
          HandTarget command = motions[at].next(scene);
          if (command != null) {
            return command;
          }
          at++;
        }
        return null;
      }
    };
  }

  /** Returns a motion that is created from the state of the scene when it starts. */
  static Motion later(java.util.function.Function<SceneQueries, Motion> maker) {
    return new Motion() {
      private @Nullable Motion made;

      @Override
      public @Nullable HandTarget next(SceneQueries scene) {
        Motion motion = made;
        if (motion == null) {
          motion = maker.apply(scene);
          made = motion;
        }
        return motion.next(scene);
      }
    };
  }

  /** Returns a motion that ends at once. */
  static Motion none() {
    return _ -> null;
  }
}
