package org.policytrim.host.plugin;

import com.google.inject.Injector;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pf4j.BasePluginLoader;
import org.pf4j.DefaultPluginClasspath;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginState;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.pf4j.PropertiesPluginDescriptorFinder;
import org.pf4j.processor.ExtensionStorage;
import org.pf4j.processor.IndexedExtensionStorage;
import org.policytrim.api.plugin.SpiVersion;

/** PF4J for plugins that are selected and unpacked before they are loaded. */
final class PluginRuntime extends DefaultPluginManager {

  PluginRuntime(Path folder, Injector injector) {
    super(folder);
    setSystemVersion(SpiVersion.SEMANTIC);
    // createExtensionFactory() would be called by the constructor of the superclass, without
    // injector.
    this.extensionFactory = new GuiceExtensionFactory(injector);
  }

  /**
   * Loads and starts a plugin. Its dependencies must be started.
   *
   * @throws RuntimeException or LinkageError if it can't be started
   */
  PluginWrapper open(PluginArchive archive) {
    PluginWrapper plugin = getPlugin(loadPlugin(archive.folder()));
    if (startPlugin(archive.id()) != PluginState.STARTED) {
      Throwable failure = plugin.getFailedException();
      throw new IllegalStateException(
          failure == null ? "its plugin class can't be created" : failure.toString(), failure);
    }
    return plugin;
  }

  /**
   * Returns the names of a plugin's own extension classes, sorted. PF4J's finder would return those
   * of a dependency for a plugin without extensions.
   */
  SortedSet<String> extensionNames(String pluginId) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    PluginClassLoader loader = (PluginClassLoader) getPluginClassLoader(pluginId);
    for (URL index :
        Collections.list(loader.findResources(IndexedExtensionStorage.EXTENSIONS_RESOURCE))) {
      try (Reader reader = new InputStreamReader(index.openStream(), StandardCharsets.UTF_8)) {
        ExtensionStorage.read(reader, names);
      }
    }
    return names;
  }

  @Override
  protected PluginDescriptorFinder createPluginDescriptorFinder() {
    return new PropertiesPluginDescriptorFinder();
  }

  @Override
  protected PluginStatusProvider createPluginStatusProvider() {
    return new AlwaysEnabled();
  }

  @Override
  protected PluginRepository createPluginRepository() {
    return new NoRepository();
  }

  @Override
  protected PluginLoader createPluginLoader() {
    ClassLoader shared = new SharedPackages(PluginRuntime.class.getClassLoader());
    return new BasePluginLoader(this, new DefaultPluginClasspath()) {
      @Override
      protected PluginClassLoader createPluginClassLoader(Path path, PluginDescriptor descriptor) {
        return new PluginClassLoader(pluginManager, descriptor, shared) {
          @Override
          protected boolean shouldDelegateToParent(String className) {
            return SharedPackages.covers(className);
          }
        };
      }
    };
  }

  /** Enables all plugins: a plugin is disabled by removing its zip. */
  private static final class AlwaysEnabled implements PluginStatusProvider {

    @Override
    public boolean isPluginDisabled(String pluginId) {
      return false;
    }

    @Override
    public void disablePlugin(String pluginId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void enablePlugin(String pluginId) {}
  }

  /** A repository without plugins: folders are loaded one by one. */
  private static final class NoRepository implements PluginRepository {

    @Override
    public List<Path> getPluginPaths() {
      return List.of();
    }

    @Override
    public boolean deletePluginPath(Path path) {
      return false;
    }
  }
}
