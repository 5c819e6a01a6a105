package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.model.Policy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.PolicyProvider;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.settings.Bound;
import org.policytrim.host.settings.Place;
import org.policytrim.host.settings.Problems;
import org.policytrim.host.settings.RecordBinder;
import org.policytrim.host.settings.SettingOverride;
import org.policytrim.host.settings.SettingsException;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.toolkit.text.Suggestions;

/**
 * Turns the POLICY of a command line into a policy: a bundle's folder, {@code plugin:ID/NAME} for
 * one that a plugin brings, or a component's name.
 */
final class PolicyArgument {

  private final Components components;
  private final BundleStore bundles;

  @Inject
  PolicyArgument(Components components, BundleStore bundles) {
    this.components = components;
    this.bundles = bundles;
  }

  /**
   * Opens it.
   *
   * @param argument a bundle's folder or a run-only policy's name
   * @param settings {@code KEY=VALUE} for the latter
   * @throws UsageException if there is neither
   * @throws SettingsException if the settings do not fit
   */
  Policy open(String argument, List<String> settings, Device device) throws IOException {
    Optional<PolicyProvider<?>> provider = components.policy(argument);
    if (provider.isPresent()) {
      return open(provider.get(), settings);
    }
    Path folder = bundles.folder(argument);
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          "'%s' is neither a bundle's folder nor a policy that a plugin brings. %s"
              .formatted(argument, Suggestions.hint(argument, components.policyNames())));
    }
    if (!settings.isEmpty()) {
      throw new UsageException("--set: a bundle knows its own settings.");
    }
    return bundles.open(folder, components, device);
  }

  private static <C extends Record> Policy open(PolicyProvider<C> provider, List<String> settings) {
    List<String> sources = new ArrayList<>(List.of(provider.name()));
    settings.stream().map(SettingOverride::sourceOf).forEach(sources::add);
    Problems problems = new Problems(sources);
    YamlNode root = YamlNode.Mapping.empty(Place.of(provider.name()));
    for (String setting : settings) {
      Optional<SettingOverride> override = SettingOverride.parse(setting, problems);
      if (override.isPresent()) {
        root = override.get().applyTo(root);
      }
    }
    Bound<C> bound = new RecordBinder(problems).bind(provider.settings(), root, "");
    problems.throwIfAny();
    return provider.open(bound.value().orElseThrow());
  }
}
