package org.policytrim.api.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * The differences between a recorded API and the present one.
 *
 * <p>A difference is breaking if a plugin that compiles against the recorded API, or that was
 * compiled against it, may not work with the present one: something was removed or declared in
 * another way, or an open type has a further abstract method. All others are additions. A further
 * enum constant or permitted subtype counts as an addition, although a plugin's exhaustive switch
 * has to follow.
 *
 * @param breaking one text for each breaking difference, ordered by name
 * @param additions one text for each addition, ordered by name
 */
record ApiComparison(List<String> breaking, List<String> additions) {

  /** Modifiers that may be dropped, since that asks less of implementations and callers. */
  private static final Set<String> DROPPABLE = Set.of("abstract", "final", "protected");

  private static final Set<String> ADDABLE = Set.of("public", "default", "varargs");

  static ApiComparison between(
      SortedMap<String, ApiElement> recorded, SortedMap<String, ApiElement> present) {
    List<String> breaking = new ArrayList<>();
    List<String> additions = new ArrayList<>();
    recorded.forEach(
        (name, before) -> {
          ApiElement now = present.get(name);
          if (now != null) {
            if (!now.equals(before)) {
              (isCompatible(before, now) ? additions : breaking)
                  .add("changed  %s%n     to  %s".formatted(before, now));
            }
          } else if (before.isType() || present.containsKey(before.owner())) {
            breaking.add("removed  " + before);
          }
        });
    present.forEach(
        (name, now) -> {
          if (recorded.containsKey(name)) {
            return;
          }
          ApiElement owner = recorded.get(now.owner());
          if (owner != null && owner.isOpen() && now.is("abstract")) {
            breaking.add("added    " + now + ", which existing implementations lack");
          } else if (owner != null || now.isType()) {
            additions.add("added    " + now);
          }
        });
    return new ApiComparison(List.copyOf(breaking), List.copyOf(additions));
  }

  private static boolean isCompatible(ApiElement before, ApiElement now) {
    return before.signature().equals(now.signature())
        && before.modifiers().stream().allMatch(m -> now.is(m) || DROPPABLE.contains(m))
        && now.modifiers().stream().allMatch(m -> before.is(m) || ADDABLE.contains(m));
  }
}
