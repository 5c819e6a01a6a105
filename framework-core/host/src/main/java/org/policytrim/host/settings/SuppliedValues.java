package org.policytrim.host.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values of record components that a caller binds itself, such as a plugin's settings, whose class
 * {@link RecordBinder} cannot know. Immutable.
 */
public final class SuppliedValues {

  private static final SuppliedValues NONE = new SuppliedValues(Map.of());

  private final Map<String, BindingResult<?>> byComponent;

  private SuppliedValues(Map<String, BindingResult<?>> byComponent) {
    this.byComponent = byComponent;
  }

  /** Returns no values. */
  public static SuppliedValues none() {
    return NONE;
  }

  /**
   * Returns these values and one more.
   *
   * @param component the name of the record component
   * @param value what it is bound to
   */
  public SuppliedValues with(String component, BindingResult<?> value) {
    Map<String, BindingResult<?>> all = new LinkedHashMap<>(byComponent);
    all.put(component, value);
    return new SuppliedValues(all);
  }

  /** Returns the value of a component; empty where the binder is to bind it. */
  Optional<BindingResult<?>> of(String component) {
    return Optional.ofNullable(byComponent.get(component));
  }
}
