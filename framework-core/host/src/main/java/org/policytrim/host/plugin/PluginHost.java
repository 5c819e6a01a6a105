package org.policytrim.host.plugin;

import com.google.common.base.Suppliers;
import com.google.inject.Binding;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pf4j.ExtensionPoint;
import org.pf4j.PluginDependency;
import org.pf4j.PluginRuntimeException;
import org.policytrim.api.plugin.RewardTermProvider;

/**
 * Finds, checks and opens the plugins in a folder, on first use. A plugin that can't be used is
 * listed with the reason and does not affect the others.
 */
public final class PluginHost {

  private final Path folder;
  private final PluginStore store;
  private final PluginRuntime runtime;
  private final Supplier<PluginAdmission> admission;
  private final Map<String, LoadedPlugin> loaded = new LinkedHashMap<>();
  private final List<RefusedPlugin> refused = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean opened;

  /**
   * Creates a host for a folder of plugin zips.
   *
   * @param folder the folder of the zips; it need not exist
   * @param cache the cache into which they are unpacked
   * @param injector provides the arguments of extension constructors
   */
  public PluginHost(Path folder, UserCache cache, Injector injector) {
    this.folder = folder;
    Path unpacked = cache.folder().resolve("plugins");
    this.store = new PluginStore(unpacked);
    this.runtime = new PluginRuntime(unpacked, injector);
    this.admission = Suppliers.memoize(() -> new PluginAdmission(coreRewards(injector)));
  }

  /** Returns the reward terms of the core, whose names no plugin can take. */
  private static List<RewardTermProvider<?>> coreRewards(Injector injector) {
    Binding<Set<RewardTermProvider<?>>> binding =
        injector.getExistingBinding(Key.get(new TypeLiteral<Set<RewardTermProvider<?>>>() {}));
    return binding == null ? List.of() : List.copyOf(binding.getProvider().get());
  }

  /** Returns the folder of the zips. */
  public Path folder() {
    return folder;
  }

  /** Returns the plugins in use, each after its dependencies. */
  public synchronized List<LoadedPlugin> plugins() {
    open();
    return List.copyOf(loaded.values());
  }

  /** Returns the files that are not used, with the reasons. */
  public synchronized List<RefusedPlugin> refused() {
    open();
    return List.copyOf(refused);
  }

  /** Returns further remarks on the choice of plugins. */
  public synchronized List<String> notes() {
    open();
    return List.copyOf(notes);
  }

  /** Returns the extensions of a kind of all plugins, ordered by plugin and class name. */
  public <T extends ExtensionPoint> List<T> extensions(Class<T> kind) {
    return plugins().stream().flatMap(plugin -> plugin.extensions(kind).stream()).toList();
  }

  /** Returns the plugin of an extension; empty for an extension of the core. */
  public Optional<LoadedPlugin> pluginOf(Object extension) {
    return plugins().stream()
        .filter(plugin -> plugin.extensions().stream().anyMatch(own -> own == extension))
        .findFirst();
  }

  private void open() {
    if (opened) {
      return;
    }
    opened = true;
    PluginScan scan = scan();
    PluginSelection selection = new PluginSelection(scan.archives());
    refused.addAll(scan.refused());
    refused.addAll(selection.refused());
    notes.addAll(selection.notes());
    selection.accepted().forEach(this::open);
    noteIdlePlugins();
  }

  private PluginScan scan() {
    try {
      return PluginScan.of(folder, store);
    } catch (IOException e) {
      throw new UncheckedIOException("the plugins in " + folder + " can't be read", e);
    }
  }

  private void open(PluginArchive archive) {
    Optional<String> missing =
        archive.descriptor().getDependencies().stream()
            .filter(dependency -> !dependency.isOptional())
            .map(PluginDependency::getPluginId)
            .filter(id -> !loaded.containsKey(id))
            .findFirst();
    if (missing.isPresent()) {
      refused.add(
          archive.refuse(
              "it needs the plugin '%s', which was refused".formatted(missing.get()),
              "Correct '%s' first".formatted(missing.get())));
      return;
    }
    try {
      runtime.open(archive);
      List<Object> extensions = extensions(archive);
      Optional<PluginAdmission.Refusal> refusal = admission.get().enter(archive.id(), extensions);
      if (refusal.isPresent()) {
        refused.add(archive.refuse(refusal.get().problem(), refusal.get().remedy()));
        return;
      }
      loaded.put(archive.id(), describe(archive, extensions));
    } catch (RuntimeException
        | LinkageError
        | StackOverflowError
        | AssertionError
        | ClassNotFoundException
        | IOException e) {
      refused.add(
          archive.refuse(
              "it can't be opened: " + reason(e),
              "Build it against this version, or ask its author; other plugins are not affected"));
    }
  }

  private List<Object> extensions(PluginArchive archive)
      throws ClassNotFoundException, IOException {
    ClassLoader loader = runtime.getPluginClassLoader(archive.id());
    List<Object> extensions = new ArrayList<>();
    for (String className : runtime.extensionNames(archive.id())) {
      Class<?> extensionClass = loader.loadClass(className);
      if (!ExtensionPoint.class.isAssignableFrom(extensionClass)) {
        throw new PluginRuntimeException("{} implements no extension point of the API", className);
      }
      try {
        extensions.add(runtime.getExtensionFactory().create(extensionClass));
      } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
        throw new PluginRuntimeException(e, "{} can't be created: {}", className, reason(e));
      }
    }
    return extensions;
  }

  private static LoadedPlugin describe(PluginArchive archive, List<Object> extensions) {
    return new LoadedPlugin(
        archive.id(),
        archive.version(),
        archive.descriptor().getPluginDescription(),
        archive.descriptor().getRequires(),
        archive.descriptor().getDependencies().stream().map(PluginDependency::getPluginId).toList(),
        archive.zip(),
        archive.folder(),
        extensions);
  }

  private void noteIdlePlugins() {
    Set<String> libraries = new HashSet<>();
    loaded.values().forEach(plugin -> libraries.addAll(plugin.dependencies()));
    for (LoadedPlugin plugin : loaded.values()) {
      if (plugin.extensions().isEmpty() && !libraries.contains(plugin.id())) {
        notes.add(
            plugin.id()
                + " provides nothing. If it should, it was built without PF4J's annotation processor:"
                + " mark its providers @Extension and compile with <proc>full</proc>");
      }
    }
  }

  private static String reason(Throwable failure) {
    String message =
        failure instanceof PluginRuntimeException ? failure.getMessage() : failure.toString();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
