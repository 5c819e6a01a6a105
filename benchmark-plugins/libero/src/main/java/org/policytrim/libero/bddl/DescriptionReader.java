package org.policytrim.libero.bddl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.libero.bddl.Expression.Group;
import org.policytrim.libero.bddl.Expression.Word;
import org.policytrim.toolkit.text.Suggestions;

/** Reads task descriptions and checks that every name in them is known. */
public final class DescriptionReader {

  private static final Set<String> SECTIONS =
      Set.of(
          "problem",
          ":domain",
          ":requirements",
          ":language",
          ":regions",
          ":fixtures",
          ":objects",
          ":obj_of_interest",
          ":init",
          ":goal");

  private final String file;
  private final Group description;
  private final ExpressionParser parser;
  private final Map<String, Group> sections = new HashMap<>();

  private DescriptionReader(String file, String text) {
    this.file = file;
    this.description = ExpressionReader.read(file, text);
    this.parser = new ExpressionParser(file);
  }

  /**
   * Reads a file.
   *
   * @throws BddlException if it is not a valid description, with line and column
   * @throws PluginException if it cannot be read
   */
  public static TaskDescription read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new PluginException(
          "libero",
          "the task description %s cannot be read (%s)".formatted(file, unreadable.getMessage()),
          "Run 'policytrim doctor --fix', or specify another file",
          unreadable);
    }
  }

  /**
   * Reads a text.
   *
   * @param file the name of the file, for messages
   * @throws BddlException if it is not a valid description, with line and column
   */
  public static TaskDescription parse(String file, String text) {
    return new DescriptionReader(file, text).read();
  }

  private TaskDescription read() {
    findSections();
    List<Declaration> fixtures = declarations(":fixtures");
    List<Declaration> objects = declarations(":objects");
    requireDistinct(fixtures, objects);
    TaskDescription described =
        new TaskDescription(
            file,
            required("problem").position(),
            parser.word(parser.only(required("problem"))),
            section(":language").map(this::words).map(words -> String.join(" ", words)).orElse(""),
            fixtures,
            objects,
            section(":regions").map(this::regions).orElse(Map.of()),
            section(":init").map(group -> facts(parser.rest(group))).orElse(List.of()),
            goal(),
            section(":obj_of_interest").map(this::words).orElse(List.of()));
    new NameCheck(described).check();
    return described;
  }

  private void findSections() {
    List<Expression> all = description.parts();
    if (all.isEmpty()
        || !(all.getFirst() instanceof Word(String word, _))
        || !word.equals("define")) {
      throw new BddlException(file, description.position(), "a description starts with (define");
    }
    for (Expression expression : all.subList(1, all.size())) {
      Group group = parser.group(expression);
      String name = parser.keyword(group);
      if (!SECTIONS.contains(name)) {
        throw new BddlException(
            file,
            group.position(),
            "there is no section '%s' (%s)"
                .formatted(name, Suggestions.hint(name, List.copyOf(SECTIONS))));
      }
      if (sections.put(name, group) != null) {
        throw new BddlException(file, group.position(), "the section '" + name + "' occurs twice");
      }
    }
  }

  private Optional<Group> section(String name) {
    return Optional.ofNullable(sections.get(name));
  }

  private Group required(String name) {
    return section(name)
        .orElseThrow(
            () ->
                new BddlException(
                    file, description.position(), "the section '" + name + "' is missing"));
  }

  private List<String> words(Group group) {
    return parser.rest(group).stream().map(parser::word).toList();
  }

  private List<Declaration> declarations(String name) {
    Map<String, Declaration> byCategory = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    List<Expression> expressions = section(name).map(parser::rest).orElse(List.of());
    for (int i = 0; i < expressions.size(); i++) {
      String word = parser.word(expressions.get(i));
      if (!word.equals("-")) {
        names.add(word);
      } else if (names.isEmpty() || i + 1 == expressions.size()) {
        throw new BddlException(
            file, expressions.get(i).position(), "a declaration has the form: name ... - category");
      } else {
        i++;
        Word category = new Word(parser.word(expressions.get(i)), expressions.get(i).position());
        Declaration declared = new Declaration(category.text(), names, category.position());
        if (byCategory.put(category.text(), declared) != null) {
          throw new BddlException(
              file,
              category.position(),
              "the category '%s' occurs twice; list all names of a category in one line"
                  .formatted(category.text()));
        }
        names = new ArrayList<>();
      }
    }
    if (!names.isEmpty()) {
      throw new BddlException(
          file, expressions.getLast().position(), "%s have no category".formatted(names));
    }
    return List.copyOf(byCategory.values());
  }

  private void requireDistinct(List<Declaration> fixtures, List<Declaration> objects) {
    Set<String> seen = new HashSet<>();
    for (List<Declaration> declarations : List.of(fixtures, objects)) {
      for (Declaration declaration : declarations) {
        for (String name : declaration.names()) {
          if (!seen.add(name)) {
            throw new BddlException(
                file, declaration.position(), "'" + name + "' is declared twice");
          }
        }
      }
    }
  }

  private Map<String, Region> regions(Group group) {
    Map<String, Region> regions = new LinkedHashMap<>();
    for (Expression expression : parser.rest(group)) {
      Region region = RegionReader.read(parser, parser.group(expression));
      regions.put(region.name(), region);
    }
    return regions;
  }

  private List<Fact> goal() {
    Group goal = parser.group(parser.only(required(":goal")));
    return parser.keyword(goal).equals("and") ? facts(parser.rest(goal)) : List.of(fact(goal));
  }

  private List<Fact> facts(List<Expression> expressions) {
    return expressions.stream().map(parser::group).map(this::fact).toList();
  }

  private Fact fact(Group group) {
    String word = parser.keyword(group);
    List<String> arguments = words(group);
    for (Relation relation : Relation.values()) {
      if (relation.word().equals(word)) {
        if (arguments.size() != relation.arguments()) {
          throw new BddlException(
              file,
              group.position(),
              "'%s' has %d arguments, found %s".formatted(word, relation.arguments(), arguments));
        }
        return new Fact(relation, arguments, group.position());
      }
    }
    List<String> known = Arrays.stream(Relation.values()).map(Relation::word).toList();
    throw new BddlException(
        file,
        group.position(),
        "there is no relation '%s' (%s)".formatted(word, Suggestions.hint(word, known)));
  }
}
