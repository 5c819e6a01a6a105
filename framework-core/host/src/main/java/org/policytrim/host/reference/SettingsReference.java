package org.policytrim.host.reference;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.ExperimentChanges;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.settings.EntryName;
import org.policytrim.host.settings.SettingKey;

/** All settings of an experiment, those of the installed components included. Immutable. */
public final class SettingsReference {

  private final List<SettingEntry> entries;

  private SettingsReference(List<SettingEntry> entries) {
    this.entries = entries;
  }

  /** Returns the settings of the framework and of these components. */
  public static SettingsReference of(Components components) {
    return new SettingsReference(
        List.copyOf(new Collector(components).section(Experiment.class, "")));
  }

  /** Returns all settings in the order of the file; those of components follow their section's. */
  public List<SettingEntry> all() {
    return entries;
  }

  /**
   * Returns the settings that a query selects: a path or its beginning ({@code stages}, {@code
   * stages.trim.horizons}), a key alone ({@code lanes}), or the name of a component ({@code
   * libero}). Without a match the list is empty.
   */
  public List<SettingEntry> find(String query) {
    String[] asked = query.split("\\.");
    return entries.stream()
        .filter(
            entry ->
                begins(entry.path().split("\\."), asked)
                    || entry.key().equals(query)
                    || entry.formerly().contains(query)
                    || entry.component().filter(name -> name.endsWith(" " + query)).isPresent())
        .toList();
  }

  /**
   * Returns the setting at the path of a value in an experiment.
   *
   * @param path a path that {@code --set} takes, such as {@code stages.trim.iterations}
   * @param component the component that the value's section selects, such as {@code benchmark
   *     libero}; empty where there is none
   */
  public Optional<SettingEntry> at(String path, Optional<String> component) {
    String[] steps = path.split("\\.");
    List<SettingEntry> matching =
        entries.stream()
            .filter(
                entry -> {
                  String[] pattern = entry.path().split("\\.");
                  return pattern.length == steps.length && begins(pattern, steps);
                })
            .toList();
    return Stream.concat(
            matching.stream().filter(entry -> entry.path().equals(path)), matching.stream())
        .filter(
            entry ->
                entry.component().isEmpty()
                    || component.isEmpty()
                    || entry.component().equals(component))
        .findFirst();
  }

  /** Returns every path, key and name of a component that {@link #find} knows, for suggestions. */
  public List<String> queries() {
    return entries.stream()
        .flatMap(
            entry ->
                Stream.of(
                    Stream.of(entry.path(), entry.key(), entry.path().split("\\.")[0]),
                    entry.component().stream().map(name -> name.substring(name.indexOf(' ') + 1))))
        .flatMap(stream -> stream)
        .distinct()
        .toList();
  }

  /** Returns true if a pattern begins with these steps; upper case stands for any name. */
  private static boolean begins(String[] pattern, String[] steps) {
    return steps.length <= pattern.length
        && Stream.iterate(0, i -> i < steps.length, i -> i + 1)
            .allMatch(i -> pattern[i].equals(steps[i]) || isPlaceholder(pattern[i]));
  }

  private static boolean isPlaceholder(String step) {
    return !step.isEmpty() && step.equals(step.toUpperCase(Locale.ROOT));
  }

  /** Collects the settings of sections and of the sections nested in them. */
  private record Collector(Components components) {

    List<SettingEntry> section(Class<? extends Record> type, String prefix) {
      List<SettingEntry> found = new ArrayList<>();
      for (SettingKey key : SettingKey.of(type)) {
        found.addAll(of(key, prefix));
      }
      ComponentKind.of(type)
          .ifPresent(
              kind -> {
                for (ComponentProvider<?> provider : kind.providers(components)) {
                  found.addAll(ofComponent(kind, provider, prefix));
                }
              });
      return found;
    }

    private List<SettingEntry> of(SettingKey key, String prefix) {
      Type type = key.type();
      if (type instanceof Class<?> simple && simple.isRecord()) {
        return section(simple.asSubclass(Record.class), prefix + key.name() + ".");
      }
      Optional<Class<? extends Record>> item = itemRecord(type);
      if (item.isPresent()) {
        return section(item.get(), "%s%s.%s.".formatted(prefix, key.name(), oneOf(key.name())));
      }
      return List.of(entry(key, prefix, Optional.empty()));
    }

    private static List<SettingEntry> ofComponent(
        ComponentKind kind, ComponentProvider<?> provider, String prefix) {
      boolean namedByKey =
          Arrays.stream(kind.section().getRecordComponents())
              .anyMatch(component -> component.isAnnotationPresent(EntryName.class));
      String own = namedByKey ? withLastStep(prefix, provider.name()) : prefix;
      return SettingKey.listing(provider.settings()).stream()
          .map(key -> entry(key, own, Optional.of(kind.label() + " " + provider.name())))
          .toList();
    }

    private static SettingEntry entry(SettingKey key, String prefix, Optional<String> component) {
      String path = prefix + key.name();
      return new SettingEntry(
          path,
          component,
          key.expected(),
          key.byDefault(),
          key.documentation(),
          key.formerly(),
          ExperimentChanges.invalidated(path));
    }

    private static Optional<Class<? extends Record>> itemRecord(Type type) {
      return type instanceof ParameterizedType generic
              && generic.getActualTypeArguments()[0] instanceof Class<?> item
              && item.isRecord()
          ? Optional.of(item.asSubclass(Record.class))
          : Optional.empty();
    }

    /** Returns the placeholder of an item's name: STAGE for stages. */
    private static String oneOf(String list) {
      return list.replaceFirst("s$", "").toUpperCase(Locale.ROOT);
    }

    private static String withLastStep(String prefix, String step) {
      String around = prefix.substring(0, prefix.length() - 1);
      return around.substring(0, around.lastIndexOf('.') + 1) + step + ".";
    }
  }
}
