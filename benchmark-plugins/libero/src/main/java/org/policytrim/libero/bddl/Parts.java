package org.policytrim.libero.bddl;

import java.util.List;
import org.policytrim.libero.bddl.Expression.Group;
import org.policytrim.libero.bddl.Expression.Word;

/** Takes expressions apart, and says where one is not what was expected. */
final class Parts {

  private final String file;

  Parts(String file) {
    this.file = file;
  }

  /** The error at an expression. */
  BddlException error(Expression where, String problem) {
    return new BddlException(file, where.place(), problem);
  }

  /** An expression as a group. */
  Group group(Expression expression) {
    if (expression instanceof Group group) {
      return group;
    }
    throw error(expression, "a group in parentheses is expected here");
  }

  /** An expression as a word. */
  String word(Expression expression) {
    if (expression instanceof Word word) {
      return word.text();
    }
    throw error(expression, "a word is expected here, not a group");
  }

  /** An expression as a number. */
  double number(Expression expression) {
    String word = word(expression);
    try {
      double number = Double.parseDouble(word);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // Said below.
    }
    throw error(expression, "a number is expected here, found '" + word + "'");
  }

  /** A group's numbers. */
  List<Double> numbers(Expression expression, int count) {
    Group group = group(expression);
    if (group.parts().size() != count) {
      throw error(
          expression, "%d numbers are expected, found %d".formatted(count, group.parts().size()));
    }
    return group.parts().stream().map(this::number).toList();
  }

  /** The word that a group begins with. */
  String keyword(Group group) {
    if (group.parts().isEmpty()) {
      throw error(group, "this group is empty");
    }
    return word(group.parts().getFirst());
  }

  /** What follows a group's keyword. */
  List<Expression> rest(Group group) {
    return group.parts().subList(1, group.parts().size());
  }

  /** The one thing that follows a group's keyword. */
  Expression only(Group group) {
    List<Expression> rest = rest(group);
    if (rest.size() != 1) {
      throw error(group, "'%s' takes one thing, found %d".formatted(keyword(group), rest.size()));
    }
    return rest.getFirst();
  }
}
