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
import org.policytrim.host.settings.BindingResult;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.RecordBinder;
import org.policytrim.host.settings.SettingOverride;
import org.policytrim.host.settings.SettingsException;
import org.policytrim.host.settings.SourcePosition;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.toolkit.text.Suggestions;

/**
 * Resolves the argument POLICY: the folder of a bundle, {@code plugin:ID/NAME} for a bundle of a
 * plugin, or the name of a policy component.
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
   * Opens a policy.
   *
   * @param argument the argument of the command line
   * @param settings settings of a policy component, as {@code KEY=VALUE}
   * @param device the device that computes a bundle's networks
   * @throws UsageException if there is no such policy
   * @throws SettingsException with all problems of the settings
   */
  Policy open(String argument, List<String> settings, Device device) throws IOException {
    Optional<PolicyProvider<?>> provider = components.policy(argument);
    if (provider.isPresent()) {
      return open(provider.get(), settings);
    }
    Path folder = bundles.folder(argument);
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          "'%s' is neither the folder of a bundle nor the name of a policy. %s"
              .formatted(argument, Suggestions.hint(argument, components.policyNames())));
    }
    if (!settings.isEmpty()) {
      throw new UsageException("--set: the settings of a bundle can't be changed.");
    }
    return bundles.open(folder, components, device);
  }

  private static <C extends Record> Policy open(PolicyProvider<C> provider, List<String> settings) {
    List<String> sources = new ArrayList<>(List.of(provider.name()));
    settings.stream().map(SettingOverride::sourceOf).forEach(sources::add);
    ProblemCollector problems = new ProblemCollector(sources);
    YamlNode root = YamlNode.Mapping.empty(SourcePosition.of(provider.name()));
    for (String setting : settings) {
      Optional<SettingOverride> override = SettingOverride.parse(setting, problems);
      if (override.isPresent()) {
        root = override.get().applyTo(root);
      }
    }
    BindingResult<C> bound = new RecordBinder(problems).bind(provider.settings(), root, "");
    problems.throwIfAny();
    return provider.open(bound.value().orElseThrow());
  }
}
