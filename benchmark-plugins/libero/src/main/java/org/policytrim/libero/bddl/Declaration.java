package org.policytrim.libero.bddl;

import java.util.List;

/**
 * Names of one category, such as {@code plate_1 - plate}.
 *
 * @param category what they are
 * @param names at least one
 * @param place where the category is named
 */
public record Declaration(String category, List<String> names, Place place) {

  public Declaration {
    names = List.copyOf(names);
  }
}
