package org.policytrim.host.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds the tree from the events of the parser. Because aliases are refused at their event, they
 * never expand.
 */
final class YamlTreeBuilder {

  private final String source;
  private final ProblemCollector problems;
  private boolean unusable;

  YamlTreeBuilder(String source, ProblemCollector problems) {
    this.source = source;
    this.problems = problems;
  }

  Optional<YamlNode> build(Iterable<Event> parsed) {
    Iterator<Event> events = parsed.iterator();
    events.next(); // the start of the stream
    Event first = events.next();
    if (first instanceof StreamEndEvent) {
      return nothing();
    }
    YamlNode root = node(events.next(), events, "", 0);
    if (unusable) {
      return Optional.empty();
    }
    Event end = events.next();
    if (end instanceof DocumentEndEvent && events.next() instanceof DocumentStartEvent another) {
      problems.add(
          position(another.getStartMark()),
          "",
          "a second document begins here, expected one",
          "Remove the line --- and what follows, or put it into a file of its own");
      return Optional.empty();
    }
    if (root instanceof YamlNode.Scalar scalar && scalar.isEmpty()) {
      return nothing();
    }
    return Optional.of(root);
  }

  private Optional<YamlNode> nothing() {
    problems.add(SourcePosition.of(source), "", "is empty", "Write something into it");
    return Optional.empty();
  }

  private YamlNode node(Event event, Iterator<Event> events, String path, int depth) {
    SourcePosition position = position(event.getStartMark());
    if (event instanceof NodeEvent named && !(event instanceof AliasEvent)) {
      named.getAnchor().ifPresent(anchor -> refuseAnchor(position, path, "&" + anchor.getValue()));
    }
    if (event instanceof AliasEvent alias) {
      unusable = true;
      refuseAnchor(position, path, "*" + alias.getAlias().getValue());
      return new YamlNode.Scalar("", false, position);
    }
    if (event instanceof ScalarEvent scalar) {
      scalar.getTag().ifPresent(tag -> refuseTag(position, path, tag));
      return new YamlNode.Scalar(scalar.getValue(), !scalar.isPlain(), position);
    }
    if (event instanceof CollectionStartEvent collection) {
      collection.getTag().ifPresent(tag -> refuseTag(position, path, tag));
      if (depth >= YamlReader.DEEPEST) {
        unusable = true;
        problems.add(
            position,
            "",
            "nested more than %d levels deep".formatted(YamlReader.DEEPEST),
            "Check the brackets and the indentation");
        return YamlNode.Mapping.empty(position);
      }
    }
    return event instanceof MappingStartEvent
        ? mapping(position, events, path, depth)
        : sequence(position, events, path, depth);
  }

  private YamlNode sequence(
      SourcePosition position, Iterator<Event> events, String path, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = next(events);
        event != null && !(event instanceof SequenceEndEvent);
        event = next(events)) {
      items.add(node(event, events, path + "[" + items.size() + "]", depth + 1));
    }
    return new YamlNode.Sequence(items, position);
  }

  private YamlNode mapping(
      SourcePosition position, Iterator<Event> events, String path, int depth) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    Map<String, SourcePosition> positions = new HashMap<>();
    for (Event event = next(events); event instanceof NodeEvent; event = next(events)) {
      YamlNode key = node(event, events, path, depth + 1);
      Event valueEvent = next(events);
      if (valueEvent == null) {
        break;
      }
      String here =
          key instanceof YamlNode.Scalar name
              ? path.isEmpty() ? name.text() : path + "." + name.text()
              : path;
      YamlNode value = node(valueEvent, events, here, depth + 1);
      if (!(key instanceof YamlNode.Scalar(String text, boolean quoted, SourcePosition keyPosition))
          || (text.isEmpty() && !quoted)) {
        problems.add(
            key.position(),
            path,
            "expected a key, found " + key.described(),
            "A key is a plain word followed by a colon");
        continue;
      }
      SourcePosition first = positions.putIfAbsent(text, keyPosition);
      if (first == null) {
        entries.add(new YamlNode.Entry(text, keyPosition, value));
      } else {
        problems.add(
            keyPosition,
            here,
            "the key '%s' is written twice, first in line %d".formatted(text, first.line()),
            "Keep one of the two");
      }
    }
    return new YamlNode.Mapping(entries, position);
  }

  /** Returns the next event; null after an error that makes the rest of the document unusable. */
  private @Nullable Event next(Iterator<Event> events) {
    return unusable ? null : events.next();
  }

  private void refuseAnchor(SourcePosition position, String path, String found) {
    problems.add(
        position,
        path,
        "found '" + found + "': anchors and aliases are not supported",
        "Write the value out where it is needed; quote it if it is a text");
  }

  private void refuseTag(SourcePosition position, String path, String tag) {
    problems.add(
        position,
        path,
        "found the tag '" + tag.replace("tag:yaml.org,2002:", "!!") + "': tags are not supported",
        "Remove it; quote the value if it is a text");
  }

  private SourcePosition position(Optional<Mark> mark) {
    return mark.map(found -> YamlReader.position(found, source)).orElse(SourcePosition.of(source));
  }
}
