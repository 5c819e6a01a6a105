package org.policytrim.libero.expert;

import org.jspecify.annotations.Nullable;

/** A piece of what the hand does. Has memory: made for one use. */
@FunctionalInterface
interface Motion {

  /**
   * What to do now.
   *
   * @return null when it is over
   */
  @Nullable Command next(Sight sight);

  /** One after the other. */
  static Motion sequence(Motion... motions) {
    return new Motion() {
      private int at;

      @Override
      public @Nullable Command next(Sight sight) {
        while (at < motions.length) {
          Command command = motions[at].next(sight);
          if (command != null) {
            return command;
          }
          at++;
        }
        return null;
      }
    };
  }

  /** Made when it begins, from what is seen then. */
  static Motion later(java.util.function.Function<Sight, Motion> maker) {
    return new Motion() {
      private @Nullable Motion made;

      @Override
      public @Nullable Command next(Sight sight) {
        Motion motion = made;
        if (motion == null) {
          motion = maker.apply(sight);
          made = motion;
        }
        return motion.next(sight);
      }
    };
  }

  /** Nothing at all. */
  static Motion none() {
    return _ -> null;
  }
}
