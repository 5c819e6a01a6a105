package org.policytrim.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pf4j.Extension;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.ExperimentProvider;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.plugin.Setting;

/**
 * The requirements of the SPI on a plugin's {@link ComponentProvider}s and their settings records.
 *
 * <pre>{@code
 * class MySettingsContractTest extends SettingsContract {
 *   public List<ComponentProvider<?>> providers() {
 *     return List.of(new MyProvider());
 *   }
 * }
 * }</pre>
 */
public abstract class SettingsContract {

  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private static final Clause NAMED =
      new Clause(
          "a component is named in lower case with hyphens and described in one sentence",
          "name() and description() of the provider");

  private static final Clause FOUND =
      new Clause(
          "a provider is found: a public class marked @Extension and listed in"
              + " META-INF/extensions.idx",
          "the annotation, and whether the compiler runs annotation processors (<proc>full</proc>"
              + " in the pom)");

  private static final Clause DESCRIBED =
      new Clause(
          "every component of a settings record is described by a @Setting, has a type that"
              + " YAML can express, and a unique key that the core does not use",
          "the record's components and their @Setting annotations");

  private static final Clause DEFAULTS =
      new Clause(
          "the defaults are YAML of the component's type, and together they are settings that the"
              + " record's constructor accepts",
          "the byDefault texts, and the checks in the record's compact constructor");

  private static final Clause LISTED =
      new Clause(
          "what a provider lists exists: the catalog is valid,"
              + " chunks can be as long as in pretraining, experiments are resources of the plugin",
          "catalog, longestChunk, experiments");

  /** Returns the providers of the plugin. */
  public abstract List<ComponentProvider<?>> providers();

  /** Returns values in YAML syntax for the required keys of all providers, by kebab-case key. */
  public Map<String, String> requiredValues() {
    return Map.of();
  }

  @Test
  @DisplayName("components are named and described")
  void componentsAreNamed() {
    Set<String> names = new HashSet<>();
    for (ComponentProvider<?> provider : providers()) {
      String name = provider.name();
      NAMED.require(KEBAB.matcher(name).matches(), () -> "the name '%s'".formatted(name));
      NAMED.require(
          names.add(kind(provider) + " " + name),
          () -> "two components of one kind are named " + name);
      String description = provider.description();
      NAMED.require(
          !description.isBlank() && !description.contains("\n"),
          () -> "%s is described as '%s'".formatted(name, description));
    }
  }

  @Test
  @DisplayName("providers are found by the host")
  void providersAreFound() throws IOException {
    for (ComponentProvider<?> provider : providers()) {
      Class<?> type = provider.getClass();
      FOUND.require(
          type.isAnnotationPresent(Extension.class)
              && java.lang.reflect.Modifier.isPublic(type.getModifiers()),
          () -> "%s is not public or not marked".formatted(type));
      List<String> listed = new ArrayList<>();
      for (var index :
          Collections.list(type.getClassLoader().getResources("META-INF/extensions.idx"))) {
        try (InputStream stream = index.openStream()) {
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .forEach(listed::add);
        }
      }
      FOUND.require(
          listed.contains(type.getName()),
          () -> "%s is not among the extensions %s".formatted(type.getName(), listed));
    }
  }

  @Test
  @DisplayName("every setting is described, and has a unique key")
  void everySettingIsDescribed() {
    for (ComponentProvider<?> provider : providers()) {
      Set<String> taken = new HashSet<>(sharedKeys(provider));
      for (RecordComponent component : provider.settings().getRecordComponents()) {
        Setting setting = component.getAnnotation(Setting.class);
        String where = provider.name() + ", component " + component.getName();
        DESCRIBED.require(
            setting != null && !setting.value().isBlank(), () -> where + ": no description");
        DESCRIBED.require(
            SettingText.isAllowed(component.getGenericType()),
            () -> "%s: a %s".formatted(where, component.getGenericType()));
        String key = SettingText.key(component.getName());
        DESCRIBED.require(
            KEBAB.matcher(key).matches() && taken.add(key),
            () -> "%s: the key '%s' is malformed or taken".formatted(where, key));
      }
    }
  }

  @Test
  @DisplayName("the defaults are valid")
  void theDefaultsAreValid() {
    for (ComponentProvider<?> provider : providers()) {
      List<Object> values = new ArrayList<>();
      for (RecordComponent component : provider.settings().getRecordComponents()) {
        values.add(value(provider.name(), component));
      }
      DEFAULTS.requireSmooth(
          "making the settings of %s from %s".formatted(provider.name(), values),
          () -> SettingText.make(provider.settings(), values));
    }
  }

  @Test
  @DisplayName("what providers list exists")
  void whatProvidersListIsThere() throws IOException {
    for (ComponentProvider<?> provider : providers()) {
      if (provider instanceof BenchmarkProvider<?> benchmark) {
        LISTED.requireSmooth("the catalog of " + benchmark.name(), benchmark::catalog);
      }
      if (provider instanceof ModelProvider<?> model) {
        for (int chunk : new int[] {1, 8, 50}) {
          LISTED.require(
              model.longestChunk(chunk).orElse(chunk) >= chunk,
              () ->
                  "%s, longestChunk(%d) is %s"
                      .formatted(model.name(), chunk, model.longestChunk(chunk)));
        }
      }
      if (provider instanceof ExperimentProvider experiments) {
        for (String name : experiments.experiments()) {
          String resource = "experiments/" + name + ".yaml";
          try (InputStream stream =
              provider.getClass().getClassLoader().getResourceAsStream(resource)) {
            LISTED.require(stream != null, () -> "no resource " + resource);
          }
        }
      }
    }
  }

  private Object value(String provider, RecordComponent component) {
    String key = SettingText.key(component.getName());
    Setting setting = component.getAnnotation(Setting.class);
    String text = setting == null ? Setting.REQUIRED : setting.byDefault();
    if (text.equals(Setting.REQUIRED)) {
      String given = requiredValues().get(key);
      DEFAULTS.require(
          given != null,
          () ->
              "%s requires the key '%s'; name a value for this test in requiredValues()"
                  .formatted(provider, key));
      text = String.valueOf(given);
    }
    try {
      return SettingText.value(component.getGenericType(), text);
    } catch (RuntimeException e) {
      throw DEFAULTS.broken(
          "%s, key %s: the default '%s' does not fit: %s"
              .formatted(provider, key, text, e.getMessage()),
          e);
    }
  }

  private static Set<String> sharedKeys(ComponentProvider<?> provider) {
    return switch (provider) {
      case BenchmarkProvider<?> benchmark -> Set.of("name", "tasks", "observation", "limit");
      case ModelProvider<?> model -> Set.of("name", "chunk", "horizon", "device", "bundle");
      case RewardTermProvider<?> term -> Set.of("weight");
      default -> Set.of();
    };
  }

  private static String kind(ComponentProvider<?> provider) {
    return switch (provider) {
      case BenchmarkProvider<?> benchmark -> "benchmark";
      case ModelProvider<?> model -> "model";
      case RewardTermProvider<?> term -> "reward";
      default -> "other";
    };
  }
}
