package org.policytrim.host.plugin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pf4j.DefaultVersionManager;
import org.pf4j.PluginDependency;
import org.pf4j.VersionManager;
import org.policytrim.api.plugin.SpiVersion;

/**
 * Selects the plugins to use: the newest archive of each id, if it is made for this SPI version and
 * its dependencies are used.
 */
final class PluginSelection {

  private final VersionManager versions = new DefaultVersionManager();
  private final Map<String, PluginArchive> candidates = new TreeMap<>();
  private final Map<String, RefusedPlugin> refused = new TreeMap<>();
  private final Map<String, PluginArchive> accepted = new LinkedHashMap<>();
  private final List<RefusedPlugin> malformed = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  PluginSelection(List<PluginArchive> archives) {
    archives.forEach(this::enter);
    candidates.values().forEach(archive -> decide(archive, new LinkedHashSet<>()));
  }

  /** Returns the selected plugins, each after its dependencies. */
  List<PluginArchive> accepted() {
    return List.copyOf(accepted.values());
  }

  /** Returns the other plugins. */
  List<RefusedPlugin> refused() {
    List<RefusedPlugin> all = new ArrayList<>(malformed);
    all.addAll(refused.values());
    return List.copyOf(all);
  }

  /** Returns remarks on the selection. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  private void enter(PluginArchive archive) {
    Optional<String> problem = versionProblem(archive);
    if (problem.isPresent()) {
      malformed.add(
          archive.refuse(problem.get(), "Write it as three numbers, such as plugin.version=1.0.0"));
      return;
    }
    PluginArchive other = candidates.get(archive.id());
    if (other == null) {
      candidates.put(archive.id(), archive);
      return;
    }
    Comparator<PluginArchive> byAge =
        Comparator.comparing(PluginArchive::version, versions::compareVersions)
            .thenComparing(found -> found.zip().toFile().lastModified())
            .thenComparing(PluginArchive::zip);
    boolean newer = byAge.compare(archive, other) > 0;
    PluginArchive winner = newer ? archive : other;
    PluginArchive loser = newer ? other : archive;
    candidates.put(winner.id(), winner);
    notes.add(
        "there are two plugins %s: %s (%s) is used, %s (%s) is not. Remove one of them"
            .formatted(
                winner.id(),
                winner.version(),
                winner.zip().getFileName(),
                loser.version(),
                loser.zip().getFileName()));
  }

  private Optional<String> versionProblem(PluginArchive archive) {
    try {
      versions.compareVersions(archive.version(), archive.version());
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of("its version '%s' is not a version".formatted(archive.version()));
    }
  }

  /** Accepts or refuses an archive after its dependencies. */
  private void decide(PluginArchive archive, Set<String> above) {
    if (accepted.containsKey(archive.id()) || refused.containsKey(archive.id())) {
      return;
    }
    if (!above.add(archive.id())) {
      refuse(
          archive,
          "depends on itself: " + String.join(" -> ", above) + " -> " + archive.id(),
          "Remove one of these dependencies");
      return;
    }
    spiRefusal(archive)
        .or(
            () ->
                archive.descriptor().getDependencies().stream()
                    .flatMap(dependency -> refusal(archive, dependency, above).stream())
                    .findFirst())
        .ifPresentOrElse(
            refusal -> refused.putIfAbsent(archive.id(), refusal),
            () -> accepted.putIfAbsent(archive.id(), archive));
    above.remove(archive.id());
  }

  private Optional<RefusedPlugin> spiRefusal(PluginArchive archive) {
    String requires = archive.descriptor().getRequires();
    return satisfies(SpiVersion.SEMANTIC, requires)
        ? Optional.empty()
        : Optional.of(
            archive.refuse(
                "it is made for plugin.requires = %s, this is version %s of the SPI"
                    .formatted(requires, SpiVersion.SEMANTIC),
                "Get a version of the plugin for this SPI, or build it against this SPI"));
  }

  private Optional<RefusedPlugin> refusal(
      PluginArchive archive, PluginDependency dependency, Set<String> above) {
    String id = dependency.getPluginId();
    PluginArchive found = candidates.get(id);
    if (found != null) {
      decide(found, above);
    }
    if (dependency.isOptional() && !accepted.containsKey(id)) {
      return Optional.empty();
    }
    if (refused.containsKey(archive.id())) {
      return Optional.of(refused.get(archive.id()));
    }
    if (found == null && !refused.containsKey(id)) {
      return Optional.of(
          archive.refuse(
              "it needs the plugin '%s', which is not installed".formatted(id),
              "Put the zip of '%s' into plugins/ too".formatted(id)));
    }
    if (found == null || refused.containsKey(id)) {
      return Optional.of(
          archive.refuse(
              "it needs the plugin '%s', which was refused".formatted(id),
              "Correct '%s' first".formatted(id)));
    }
    String wanted = dependency.getPluginVersionSupport();
    return satisfies(found.version(), wanted)
        ? Optional.empty()
        : Optional.of(
            archive.refuse(
                "it needs the plugin '%s' in version %s, there is %s"
                    .formatted(id, wanted, found.version()),
                "Put a zip of that version of '%s' into plugins/".formatted(id)));
  }

  /** A single version is a lower bound; no version satisfies a range that can't be parsed. */
  private boolean satisfies(String version, String range) {
    String constraint = range.matches("\\d[\\w.+-]*") ? ">=" + range : range;
    try {
      return versions.checkVersionConstraint(version, constraint);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private void refuse(PluginArchive archive, String problem, String remedy) {
    refused.putIfAbsent(archive.id(), archive.refuse(problem, remedy));
  }
}
