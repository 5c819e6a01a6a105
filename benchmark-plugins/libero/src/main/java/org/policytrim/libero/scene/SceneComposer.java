package org.policytrim.libero.scene;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.bddl.BddlException;
import org.policytrim.libero.bddl.Declaration;
import org.policytrim.libero.bddl.TaskDescription;
import org.policytrim.mujoco.NearestNames;
import org.policytrim.mujoco.assets.AssetCache;
import org.w3c.dom.Element;

/**
 * Composes scenes: arena, arm, objects, fixtures, in this order, as robosuite 1.4 and LIBERO do.
 * The order decides the numbers of bodies and joints, and with them what an initial state means.
 */
public final class SceneComposer {

  private static final String TIMESTEP = "0.002";

  private final LiberoAssets assets;
  private final Optional<DecodedTextures> textures;
  private final ObjectKinds kinds = ObjectKinds.load();

  /** A composer from a set of models, which names their own files. */
  public SceneComposer(LiberoAssets assets) {
    this(assets, Optional.empty());
  }

  /** A composer that keeps large textures decoded in a cache, so that scenes are built quickly. */
  public SceneComposer(LiberoAssets assets, AssetCache cache) {
    this(assets, Optional.of(new DecodedTextures(cache)));
  }

  private SceneComposer(LiberoAssets assets, Optional<DecodedTextures> textures) {
    this.assets = assets;
    this.textures = textures;
  }

  /**
   * Composes the scene of a task.
   *
   * @throws BddlException if it names a problem or a kind of object that there is not
   * @throws org.policytrim.api.plugin.PluginException if an asset is missing or damaged
   */
  public Scene compose(TaskDescription description) {
    Workspace workspace =
        Workspace.of(description.problem())
            .orElseThrow(
                () -> {
                  List<String> known =
                      Arrays.stream(Workspace.values()).map(Workspace::problem).toList();
                  return new BddlException(
                      description.file(),
                      description.place(),
                      "there is no problem '%s' (%s)"
                          .formatted(
                              description.problem(),
                              NearestNames.hint(description.problem(), known)));
                });
    Map<String, SceneObject> objects = new LinkedHashMap<>();
    read(description, description.objects(), false, workspace, objects);
    read(description, description.fixtures(), true, workspace, objects);

    Part world = Part.read(assets.arm("base.xml"));
    Xml.child(world.root(), "compiler").orElseThrow().removeAttribute("meshdir");
    Xml.child(world.root(), "option").orElseThrow().setAttribute("timestep", TIMESTEP);
    Element body = world.section("worldbody");
    world.merge(Arena.build(workspace, assets, description), body);
    world.merge(Arm.build(workspace, assets), body);
    for (SceneObject object : objects.values()) {
      world.mergeAssets(object.assets());
      body.appendChild(world.taken(object.body()));
    }
    textures.ifPresent(kept -> kept.use(world.section("asset")));
    return new Scene(description, workspace, objects, Xml.text(world.document()));
  }

  private void read(
      TaskDescription description,
      List<Declaration> declarations,
      boolean fixtures,
      Workspace workspace,
      Map<String, SceneObject> objects) {
    for (Declaration declaration : declarations) {
      if (fixtures && declaration.category().equals(workspace.surface().category())) {
        continue;
      }
      ObjectKind kind =
          kinds
              .find(declaration.category())
              .orElseThrow(
                  () ->
                      new BddlException(
                          description.file(),
                          declaration.place(),
                          "there is no kind of object '%s' (%s)"
                              .formatted(
                                  declaration.category(),
                                  NearestNames.hint(declaration.category(), kinds.categories()))));
      for (String name : declaration.names()) {
        objects.put(name, SceneObject.read(assets, name, kind, fixtures));
      }
    }
  }
}
