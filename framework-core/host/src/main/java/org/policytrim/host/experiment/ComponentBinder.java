package org.policytrim.host.experiment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.host.settings.Place;
import org.policytrim.host.settings.Problems;
import org.policytrim.host.settings.RecordBinder;
import org.policytrim.host.settings.Section;
import org.policytrim.host.settings.SettingKey;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.toolkit.text.Suggestions;

/**
 * Binds a place where keys that the experiment defines stand beside those of a plugin's component.
 */
final class ComponentBinder<K extends Record, P extends ComponentProvider<?>> {

  /** Finds a component of the kind. */
  interface Lookup<P> {

    /** The provider of that name. */
    Optional<P> find(String name);
  }

  private final String kind;
  private final Class<K> shared;
  private final Lookup<P> lookup;
  private final List<String> names;
  private final Problems problems;

  /**
   * A binder for one kind.
   *
   * @param kind what messages call it: benchmark, model, reward
   * @param shared the keys that all components of the kind share
   * @param names what is installed
   */
  ComponentBinder(
      String kind, Class<K> shared, Lookup<P> lookup, List<String> names, Problems problems) {
    this.kind = kind;
    this.shared = shared;
    this.lookup = lookup;
    this.names = names;
    this.problems = problems;
  }

  /** Binds a section that names its component under {@code name}. */
  Draft.Component<K, P> bind(YamlNode node, String path) {
    YamlNode name =
        node instanceof YamlNode.Mapping mapping ? mapping.get("name").orElse(null) : null;
    return name instanceof YamlNode.Scalar scalar && !scalar.isEmpty()
        ? bind(node, path, scalar.text(), scalar.place(), path + ".name")
        : bound(Section.unchecked(node, path, problems), "", Optional.empty());
  }

  /** Binds an entry whose key is its component's name. */
  Draft.Component<K, P> bind(YamlNode.Entry entry, String path) {
    return bind(entry.value(), path, entry.key(), entry.keyPlace(), path);
  }

  private Draft.Component<K, P> bind(
      YamlNode node, String path, String name, Place namePlace, String namePath) {
    Optional<P> provider = lookup.find(name);
    if (provider.isEmpty()) {
      problems.add(
          namePlace,
          namePath,
          "there is no %s named '%s'".formatted(kind, name),
          names.isEmpty()
              ? "No %s is installed; put a plugin into plugins/".formatted(kind)
              : Suggestions.hint(name, names));
      return bound(Section.unchecked(node, path, problems), name, provider);
    }
    Set<String> known = new LinkedHashSet<>();
    SettingKey.of(shared).forEach(key -> known.add(key.name()));
    for (SettingKey key : SettingKey.of(provider.get().settings())) {
      if (!known.add(key.name())) {
        problems.add(
            namePlace,
            namePath,
            "the settings of the %s '%s' have a key '%s', which is the experiment's own"
                .formatted(kind, name, key.name()),
            "A mistake in the plugin; its author must rename the component of %s"
                .formatted(provider.get().settings().getName()));
      }
    }
    return bound(Section.of(node, path, known, problems), name, provider);
  }

  private Draft.Component<K, P> bound(Section section, String name, Optional<P> provider) {
    RecordBinder binder = new RecordBinder(problems);
    return new Draft.Component<>(
        section,
        name,
        binder.bind(shared, section).value(),
        provider,
        provider.flatMap(found -> binder.bind(found.settings(), section).value()));
  }
}
