/**
 * The template of a model family: provider, checkpoint converter and verifier, of which a plugin
 * adds the parts that differ.
 *
 * <p>To add a family:
 *
 * <ol>
 *   <li>Write its network over {@link org.policytrim.network.layer} and {@link
 *       org.policytrim.network.operation}: a backbone as a {@link
 *       org.policytrim.network.operation.Computation}, and a head. A head that denoises implements
 *       {@link org.policytrim.network.flow.FlowNetwork}; another kind of head implements {@link
 *       org.policytrim.network.policy.HeadDesign}.
 *   <li>Write a record of the network's sizes, which bundles keep, and a settings record.
 *   <li>Extend {@link org.policytrim.network.family.ModelFamily}: it chooses the sizes of a network
 *       from scratch, and designs policies ({@link org.policytrim.network.policy.PolicyDesign}).
 *   <li>Extend {@link org.policytrim.network.family.FamilyProvider} with an {@code @Extension}
 *       class. Now the family can be pretrained, trimmed and evaluated.
 *   <li>For published checkpoints, extend {@link org.policytrim.network.family.FamilyConverter},
 *       which reads a folder into an {@link org.policytrim.network.checkpoint.ImportPlan}.
 *   <li>For recordings of the original, extend {@link
 *       org.policytrim.network.family.FamilyVerifier}, which compares them in a {@link
 *       org.policytrim.network.verify.Replay}.
 * </ol>
 *
 * <p>The plugin's pom.xml and plugin.properties name the network plugin as a dependency. The pi05
 * plugin is the shortest example.
 */
@NullMarked
package org.policytrim.network.family;

import org.jspecify.annotations.NullMarked;
