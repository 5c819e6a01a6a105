package org.policytrim.libero.bddl;

import java.util.List;

/**
 * The names of one category, such as {@code plate_1 - plate}.
 *
 * @param category the kind of object or fixture
 * @param names at least one
 * @param position the position of the category
 */
public record Declaration(String category, List<String> names, SourcePosition position) {

  public Declaration {
    names = List.copyOf(names);
  }
}
