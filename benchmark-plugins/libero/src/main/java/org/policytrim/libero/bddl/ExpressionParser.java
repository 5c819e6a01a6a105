package org.policytrim.libero.bddl;

import java.util.List;
import org.policytrim.libero.bddl.Expression.Group;
import org.policytrim.libero.bddl.Expression.Word;

/**
 * Converts expressions to groups, words and numbers, and reports the position of unexpected ones.
 */
final class ExpressionParser {

  private final String file;

  ExpressionParser(String file) {
    this.file = file;
  }

  /** Returns an error at the position of an expression. */
  BddlException error(Expression where, String problem) {
    return new BddlException(file, where.position(), problem);
  }

  /** Returns an expression as a group. */
  Group group(Expression expression) {
    if (expression instanceof Group group) {
      return group;
    }
    throw error(expression, "a group in parentheses is expected here");
  }

  /** Returns an expression as a word. */
  String word(Expression expression) {
    if (expression instanceof Word word) {
      return word.text();
    }
    throw error(expression, "a word is expected here, not a group");
  }

  /** Returns an expression as a finite number. */
  double number(Expression expression) {
    String word = word(expression);
    try {
      double number = Double.parseDouble(word);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // Reported below.
    }
    throw error(expression, "a number is expected here, found '" + word + "'");
  }

  /** Returns the numbers of a group. */
  List<Double> numbers(Expression expression, int count) {
    Group group = group(expression);
    if (group.parts().size() != count) {
      throw error(
          expression, "%d numbers are expected, found %d".formatted(count, group.parts().size()));
    }
    return group.parts().stream().map(this::number).toList();
  }

  /** Returns the first word of a group. */
  String keyword(Group group) {
    if (group.parts().isEmpty()) {
      throw error(group, "this group is empty");
    }
    return word(group.parts().getFirst());
  }

  /** Returns the expressions after a group's keyword. */
  List<Expression> rest(Group group) {
    return group.parts().subList(1, group.parts().size());
  }

  /** Returns the single expression after a group's keyword. */
  Expression only(Group group) {
    List<Expression> rest = rest(group);
    if (rest.size() != 1) {
      throw error(group, "'%s' has one argument, found %d".formatted(keyword(group), rest.size()));
    }
    return rest.getFirst();
  }
}
