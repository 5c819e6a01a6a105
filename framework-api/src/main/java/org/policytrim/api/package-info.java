/**
 * The interfaces that plugins implement, and the data they exchange with the framework. This page
 * is for authors of plugins.
 *
 * <h2>Kinds of plugins</h2>
 *
 * <table>
 * <caption>What to implement</caption>
 * <tr><th>To add</th><th>implement</th><th>and test with</th></tr>
 * <tr><td>a benchmark</td>
 *     <td>{@link org.policytrim.api.plugin.BenchmarkProvider}, {@link
 *     org.policytrim.api.environment.Benchmark} and {@link
 *     org.policytrim.api.environment.Environment}</td>
 *     <td>{@code EnvironmentContract}</td></tr>
 * <tr><td>a model</td>
 *     <td>{@link org.policytrim.api.plugin.ModelProvider}, {@link
 *     org.policytrim.api.model.TrainablePolicy}, {@link org.policytrim.api.model.VlaBackbone} and
 *     {@link org.policytrim.api.model.TrainableActionHead}</td>
 *     <td>{@code ActionHeadContract}, {@code ImitationLearnerContract}</td></tr>
 * <tr><td>a policy that is only run</td>
 *     <td>{@link org.policytrim.api.plugin.PolicyProvider} and {@link
 *     org.policytrim.api.model.Policy}</td>
 *     <td>{@code PolicyContract}</td></tr>
 * <tr><td>a reward term</td>
 *     <td>{@link org.policytrim.api.plugin.RewardTermProvider} and {@link
 *     org.policytrim.api.reward.RewardTerm}</td>
 *     <td>{@code RewardTermContract}</td></tr>
 * <tr><td>built-in experiments</td>
 *     <td>{@link org.policytrim.api.plugin.ExperimentProvider}</td>
 *     <td>{@code SettingsContract}, which also checks every other provider</td></tr>
 * <tr><td>a command's subject</td>
 *     <td>an interface of {@link org.policytrim.api.tool}</td>
 *     <td></td></tr>
 * </table>
 *
 * <p>The contracts are abstract JUnit classes in the module {@code framework-testkit}. The module
 * {@code framework-toolkit} has helpers that plugins may use: safetensors files, random streams,
 * checks of settings, guards for environments, noise for demonstrations, tables of errors. {@code
 * policytrim new} creates a project to start from. The plugins toy-reach (a benchmark) and
 * toy-gaussian (a model) are complete examples.
 *
 * <h2>A minimal plugin</h2>
 *
 * <p>A reward term that prefers small actions, with one setting:
 *
 * <pre>{@code
 * @Extension
 * public final class EffortProvider extends NamedProvider<EffortProvider.Settings>
 *     implements RewardTermProvider<EffortProvider.Settings> {
 *
 *   public record Settings(
 *       @Setting(value = "mean square that scores exp(-1)", byDefault = "0.5", min = 0.001)
 *           double scale) {
 *     public Settings {
 *       Ranges.check(Settings.class, scale);
 *     }
 *   }
 *
 *   public EffortProvider() {
 *     super("effort", "rewards a success for small actions", Settings.class);
 *   }
 *
 *   public RewardTerm create(Settings settings, RewardContext context) {
 *     EpisodeRewardTerm term = episode -> episode.success()
 *         ? Math.exp(-meanSquare(episode.actions()) / settings.scale())
 *         : 0;
 *     return term;
 *   }
 * }
 * }</pre>
 *
 * <p>An experiment uses it as {@code rewards: {effort: {weight: 0.2, scale: 1.0}}}.
 *
 * <p>A benchmark implements 13 methods: five of its provider (three of them in the toolkit's {@code
 * NamedProvider}), four of {@code Benchmark}, four of {@code Environment}. Optional abilities are
 * interfaces that it implements or does not: {@link org.policytrim.api.demonstration.Demonstrable}
 * (needed to pretrain a policy on it), {@link org.policytrim.api.environment.Filmable} (films in
 * the report) and {@link org.policytrim.api.environment.Snapshottable}. Step limits, success
 * counts, action chunks and batches are the framework's task.
 *
 * <h2>Threads</h2>
 *
 * <p>Providers and benchmarks may be called from any thread. An environment is opened, used and
 * closed by one platform thread; many environments are used in parallel. A policy, backbone or head
 * is called by one thread at a time, not always the same.
 *
 * <h2>Determinism</h2>
 *
 * <p>The same experiment gives the same report, on any number of threads. Therefore: the same
 * {@link org.policytrim.api.task.InitialState} always gives the same world; every random number
 * comes from a {@link java.util.random.RandomGenerator} that the framework passes, or from a stream
 * keyed by names and seeds (see {@code RandomStream} in the toolkit); nothing depends on the clock,
 * on hash codes or on the order of calls. Model computations may differ by rounding between batch
 * sizes, within {@link org.policytrim.api.model.TrainableActionHead#logProbabilityTolerance}.
 *
 * <h2>Errors</h2>
 *
 * <p>Throw {@link org.policytrim.api.plugin.PluginException} for a problem that the user can fix:
 * it names the plugin, the problem with the wrong value or file, and what to do. Throw {@link
 * java.lang.IllegalArgumentException} for wrong arguments and {@link
 * java.lang.IllegalStateException} for calls in the wrong order, as the methods document; these
 * indicate a programming error.
 *
 * <h2>Settings</h2>
 *
 * <p>Settings are records. Each component carries a {@link org.policytrim.api.plugin.Setting} with
 * its description, default and range. The framework binds YAML to them, reports unknown keys and
 * wrong values with their line, and lists all keys in {@code plugins info}.
 *
 * <h2>Packaging</h2>
 *
 * <p>A plugin is a PF4J zip: {@code plugin.properties}, {@code classes} or a jar in {@code lib},
 * and the libraries it needs. Providers are public classes with {@code @Extension}; run the
 * compiler with annotation processing ({@code <proc>full</proc>}), or PF4J does not find them.
 * Declare the API and the toolkit with scope {@code provided}. A plugin sees the JDK, the API, the
 * toolkit, SLF4J and the engines TensorFlow, ONNX Runtime and DJL of the framework; all other
 * libraries are its own, in its own versions.
 *
 * <h2>Versions</h2>
 *
 * <p>{@code plugin.requires} in {@code plugin.properties} is compared with {@link
 * org.policytrim.api.plugin.SpiVersion#SEMANTIC}. Types with the status {@code MAINTAINED} change
 * incompatibly only with a new minor version while the major version is 0; types with {@code
 * EXPERIMENTAL} may change in any release.
 */
@NullMarked
package org.policytrim.api;

import org.jspecify.annotations.NullMarked;
