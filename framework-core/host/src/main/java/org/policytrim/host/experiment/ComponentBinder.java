package org.policytrim.host.experiment;

import java.util.List;
import java.util.Optional;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.host.settings.BindingResult;
import org.policytrim.host.settings.KnownKeys;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.RecordBinder;
import org.policytrim.host.settings.Section;
import org.policytrim.host.settings.SettingKey;
import org.policytrim.host.settings.SourcePosition;
import org.policytrim.host.settings.SuppliedValues;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.toolkit.text.Suggestions;

/**
 * Binds sections that have both keys of the experiment and keys of a plugin's component.
 *
 * @param <S> the section's record, with the component's settings under {@code settings}
 */
final class ComponentBinder<S extends Record, P extends ComponentProvider<?>> {

  /** Finds a component of the kind by its name. */
  interface Lookup<P> {

    /** Returns the provider with a name; empty if none is installed. */
    Optional<P> find(String name);
  }

  private final String kind;
  private final Class<S> type;
  private final Lookup<P> lookup;
  private final List<String> names;
  private final ProblemCollector problems;

  /**
   * Creates a binder for one kind of component.
   *
   * @param kind the kind's name in messages: benchmark, model, reward
   * @param type the section's record
   * @param names the names of what is installed
   */
  ComponentBinder(
      String kind, Class<S> type, Lookup<P> lookup, List<String> names, ProblemCollector problems) {
    this.kind = kind;
    this.type = type;
    this.lookup = lookup;
    this.names = names;
    this.problems = problems;
  }

  /** Binds a section that names its component under {@code name}. */
  ExperimentDraft.Component<S, P> bind(YamlNode node, String path) {
    YamlNode name =
        node instanceof YamlNode.Mapping mapping ? mapping.get("name").orElse(null) : null;
    return name instanceof YamlNode.Scalar scalar && !scalar.isEmpty()
        ? bind(node, path, new Name(scalar.text(), scalar.position(), path + ".name"))
        : bound(
            Section.unchecked(node, path, problems), "", Optional.empty(), SuppliedValues.none());
  }

  /** Binds an entry whose key is its component's name. */
  ExperimentDraft.Component<S, P> bind(YamlNode.Entry entry, String path) {
    return bind(entry.value(), path, new Name(entry.key(), entry.keyPosition(), path));
  }

  /** A component's name with its position. The name of an entry has the path of its section. */
  private record Name(String text, SourcePosition position, String path) {}

  private ExperimentDraft.Component<S, P> bind(YamlNode node, String path, Name name) {
    SuppliedValues supplied =
        name.path().equals(path)
            ? SuppliedValues.none().with("name", BindingResult.of(name.text()))
            : SuppliedValues.none();
    Optional<P> provider = lookup.find(name.text());
    if (provider.isEmpty()) {
      problems.add(
          name.position(),
          name.path(),
          "there is no %s named '%s'".formatted(kind, name.text()),
          names.isEmpty()
              ? "No %s is installed; put a plugin into plugins/".formatted(kind)
              : Suggestions.hint(name.text(), names));
      return bound(Section.unchecked(node, path, problems), name.text(), provider, supplied);
    }
    Class<? extends Record> settings = provider.get().settings();
    KnownKeys own = KnownKeys.of(type);
    for (SettingKey key : SettingKey.of(settings)) {
      if (own.names().contains(key.name())) {
        problems.add(
            name.position(),
            name.path(),
            "the settings of the %s '%s' have a key '%s', which is the experiment's own"
                .formatted(kind, name.text(), key.name()),
            "This is a mistake in the plugin; its author must rename the component of %s"
                .formatted(settings.getName()));
      }
    }
    return bound(
        Section.of(node, path, own.and(settings), problems), name.text(), provider, supplied);
  }

  /** Binds the section; its own keys are bound even if the component's settings can't be. */
  private ExperimentDraft.Component<S, P> bound(
      Section section, String name, Optional<P> provider, SuppliedValues supplied) {
    RecordBinder binder = new RecordBinder(problems);
    BindingResult<Record> settings =
        provider
            .<BindingResult<Record>>map(
                found -> binder.bind(found.settings(), section).map(Record.class::cast))
            .orElse(BindingResult.nothing());
    return new ExperimentDraft.Component<>(
        section,
        name,
        binder.bind(type, section, supplied.with("settings", settings.orInvalid(new NoSettings()))),
        provider);
  }
}
