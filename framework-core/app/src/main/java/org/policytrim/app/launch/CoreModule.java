package org.policytrim.app.launch;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PolicyProvider;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.tool.HealthCheck;
import org.policytrim.app.doctor.CacheCheck;
import org.policytrim.app.doctor.JavaCheck;
import org.policytrim.app.doctor.PluginsCheck;
import org.policytrim.app.run.PluginVersions;
import org.policytrim.host.bundle.ShippedBundles;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.plugin.Installation;
import org.policytrim.host.plugin.LoadedPlugin;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.host.plugin.UserCache;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.reward.ChunkHorizon;
import org.policytrim.method.reward.GroupStability;
import org.policytrim.method.reward.StepSaving;
import org.policytrim.method.reward.Success;

/**
 * The Guice bindings of the core. Classes with an {@code @Inject} constructor and a single
 * implementation need no binding.
 */
final class CoreModule extends AbstractModule {

  private final Installation installation;

  /** Creates the module for an installation. */
  CoreModule(Installation installation) {
    this.installation = installation;
  }

  @Override
  protected void configure() {
    bind(Installation.class).toInstance(installation);
    bind(UserCache.class).toInstance(installation.cache());
    bind(StopFlag.class).in(Singleton.class);

    Multibinder<RewardTermProvider<?>> rewards =
        Multibinder.newSetBinder(binder(), new TypeLiteral<RewardTermProvider<?>>() {});
    rewards.addBinding().to(Success.Provider.class);
    rewards.addBinding().to(ChunkHorizon.Provider.class);
    rewards.addBinding().to(StepSaving.Provider.class);
    rewards.addBinding().to(GroupStability.Provider.class);

    Multibinder<HealthCheck> checks = Multibinder.newSetBinder(binder(), HealthCheck.class);
    checks.addBinding().to(JavaCheck.class);
    checks.addBinding().to(CacheCheck.class);
    checks.addBinding().to(PluginsCheck.class);
  }

  /** Provides the context that plugins can inject. */
  @Provides
  @Singleton
  PluginContext pluginContext() {
    return new PluginContext(installation.cache().folder(), installation.numericThreads());
  }

  @Provides
  @Singleton
  PluginHost pluginHost(Injector injector) {
    return new PluginHost(installation.plugins(), installation.cache(), injector);
  }

  /** Provides the lookup of plugin versions for reports. */
  @Provides
  PluginVersions pluginVersions(PluginHost plugins) {
    return providers ->
        providers.stream()
            .flatMap(provider -> plugins.pluginOf(provider).stream())
            .distinct()
            .collect(Collectors.toMap(LoadedPlugin::id, LoadedPlugin::version));
  }

  @Provides
  @Singleton
  ShippedBundles shippedBundles(PluginHost plugins) {
    return new ShippedBundles(
        plugins.plugins().stream()
            .collect(Collectors.toMap(LoadedPlugin::id, LoadedPlugin::folder)));
  }

  /** Provides all components by name: those of the plugins and the reward terms of the core. */
  @Provides
  @Singleton
  Components components(PluginHost plugins, Set<RewardTermProvider<?>> coreRewards) {
    List<RewardTermProvider<?>> rewards = new ArrayList<>(coreRewards);
    plugins.extensions(RewardTermProvider.class).forEach(rewards::add);
    return new Components(
        plugins.extensions(BenchmarkProvider.class).stream()
            .<BenchmarkProvider<?>>map(provider -> provider)
            .toList(),
        plugins.extensions(ModelProvider.class).stream()
            .<ModelProvider<?>>map(provider -> provider)
            .toList(),
        plugins.extensions(PolicyProvider.class).stream()
            .<PolicyProvider<?>>map(provider -> provider)
            .toList(),
        rewards,
        provider -> plugins.pluginOf(provider).map(LoadedPlugin::id).orElse("the core"));
  }
}
