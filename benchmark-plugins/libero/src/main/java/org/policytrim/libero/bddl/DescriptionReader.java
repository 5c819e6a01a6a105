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
import org.policytrim.mujoco.NearestNames;

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
  private final Parts parts;
  private final Map<String, Group> sections = new HashMap<>();

  private DescriptionReader(String file, String text) {
    this.file = file;
    this.description = ExpressionReader.read(file, text);
    this.parts = new Parts(file);
  }

  /**
   * Reads a file.
   *
   * @throws BddlException if it is none, with line and column
   * @throws PluginException if it can't be read
   */
  public static TaskDescription read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new PluginException(
          "libero",
          "the task description %s can't be read (%s)".formatted(file, unreadable.getMessage()),
          "Run 'policytrim doctor --fix', or name another file",
          unreadable);
    }
  }

  /**
   * Reads a text.
   *
   * @param file its name, for messages
   * @throws BddlException if it is no description, with line and column
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
            required("problem").place(),
            parts.word(parts.only(required("problem"))),
            section(":language").map(this::words).map(words -> String.join(" ", words)).orElse(""),
            fixtures,
            objects,
            section(":regions").map(this::regions).orElse(Map.of()),
            section(":init").map(group -> facts(parts.rest(group))).orElse(List.of()),
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
      throw new BddlException(file, description.place(), "a description begins with (define");
    }
    for (Expression expression : all.subList(1, all.size())) {
      Group group = parts.group(expression);
      String name = parts.keyword(group);
      if (!SECTIONS.contains(name)) {
        throw new BddlException(
            file,
            group.place(),
            "there is no section '%s' (%s)"
                .formatted(name, NearestNames.hint(name, List.copyOf(SECTIONS))));
      }
      if (sections.put(name, group) != null) {
        throw new BddlException(file, group.place(), "the section '" + name + "' comes twice");
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
                    file, description.place(), "the section '" + name + "' is missing"));
  }

  private List<String> words(Group group) {
    return parts.rest(group).stream().map(parts::word).toList();
  }

  private List<Declaration> declarations(String name) {
    Map<String, Declaration> byCategory = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    List<Expression> expressions = section(name).map(parts::rest).orElse(List.of());
    for (int i = 0; i < expressions.size(); i++) {
      String word = parts.word(expressions.get(i));
      if (!word.equals("-")) {
        names.add(word);
      } else if (names.isEmpty() || i + 1 == expressions.size()) {
        throw new BddlException(
            file, expressions.get(i).place(), "a declaration is: name ... - category");
      } else {
        i++;
        Word category = new Word(parts.word(expressions.get(i)), expressions.get(i).place());
        Declaration declared = new Declaration(category.text(), names, category.place());
        if (byCategory.put(category.text(), declared) != null) {
          throw new BddlException(
              file,
              category.place(),
              "the category '%s' comes twice; name all of a category in one line"
                  .formatted(category.text()));
        }
        names = new ArrayList<>();
      }
    }
    if (!names.isEmpty()) {
      throw new BddlException(
          file, expressions.getLast().place(), "%s have no category".formatted(names));
    }
    return List.copyOf(byCategory.values());
  }

  private void requireDistinct(List<Declaration> fixtures, List<Declaration> objects) {
    Set<String> seen = new HashSet<>();
    for (List<Declaration> declarations : List.of(fixtures, objects)) {
      for (Declaration declaration : declarations) {
        for (String name : declaration.names()) {
          if (!seen.add(name)) {
            throw new BddlException(file, declaration.place(), "'" + name + "' is declared twice");
          }
        }
      }
    }
  }

  private Map<String, Region> regions(Group group) {
    Map<String, Region> regions = new LinkedHashMap<>();
    for (Expression expression : parts.rest(group)) {
      Region region = RegionReader.read(parts, parts.group(expression));
      regions.put(region.name(), region);
    }
    return regions;
  }

  private List<Fact> goal() {
    Group goal = parts.group(parts.only(required(":goal")));
    return parts.keyword(goal).equals("and") ? facts(parts.rest(goal)) : List.of(fact(goal));
  }

  private List<Fact> facts(List<Expression> expressions) {
    return expressions.stream().map(parts::group).map(this::fact).toList();
  }

  private Fact fact(Group group) {
    String word = parts.keyword(group);
    List<String> arguments = words(group);
    for (Relation relation : Relation.values()) {
      if (relation.word().equals(word)) {
        if (arguments.size() != relation.arguments()) {
          throw new BddlException(
              file,
              group.place(),
              "'%s' takes %d names, found %s".formatted(word, relation.arguments(), arguments));
        }
        return new Fact(relation, arguments, group.place());
      }
    }
    List<String> known = Arrays.stream(Relation.values()).map(Relation::word).toList();
    throw new BddlException(
        file,
        group.place(),
        "there is no relation '%s' (%s)".formatted(word, NearestNames.hint(word, known)));
  }
}
