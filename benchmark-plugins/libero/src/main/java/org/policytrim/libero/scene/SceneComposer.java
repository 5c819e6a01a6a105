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
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.toolkit.text.Suggestions;
import org.w3c.dom.Element;

/**
 * Composes scenes: arena, arm, objects, fixtures, in the order of robosuite 1.4 and LIBERO, which
 * determines the ids of bodies and joints and so the meaning of an initial state.
 */
public final class SceneComposer {

  private static final String TIMESTEP = "0.002";

  private final LiberoAssets assets;
  private final Optional<DecodedTextureCache> textures;
  private final ObjectKinds kinds = ObjectKinds.load();

  /** Creates a composer whose scenes refer to the files of the assets. */
  public SceneComposer(LiberoAssets assets) {
    this(assets, Optional.empty());
  }

  /**
   * Creates a composer that stores decoded textures in a cache, so that scenes are built faster.
   */
  public SceneComposer(LiberoAssets assets, AssetCache cache) {
    this(assets, Optional.of(new DecodedTextureCache(cache)));
  }

  private SceneComposer(LiberoAssets assets, Optional<DecodedTextureCache> textures) {
    this.assets = assets;
    this.textures = textures;
  }

  /**
   * Composes the scene of a task.
   *
   * @throws BddlException if it names an unknown problem or kind of object
   * @throws org.policytrim.api.plugin.PluginException if an asset is missing or damaged
   */
  public ComposedScene compose(TaskDescription description) {
    Workspace workspace =
        Workspace.of(description.problem())
            .orElseThrow(
                () -> {
                  List<String> known =
                      Arrays.stream(Workspace.values()).map(Workspace::problem).toList();
                  return new BddlException(
                      description.file(),
                      description.position(),
                      "there is no problem '%s' (%s)"
                          .formatted(
                              description.problem(),
                              Suggestions.hint(description.problem(), known)));
                });
    Map<String, SceneObject> objects = new LinkedHashMap<>();
    read(description, description.objects(), false, workspace, objects);
    read(description, description.fixtures(), true, workspace, objects);

    MjcfDocument simulation = MjcfDocument.read(assets.arm("base.xml"));
    Xml.child(simulation.root(), "compiler").orElseThrow().removeAttribute("meshdir");
    Xml.child(simulation.root(), "option").orElseThrow().setAttribute("timestep", TIMESTEP);
    Element body = simulation.section("worldbody");
    simulation.merge(Arena.build(workspace, assets, description), body);
    simulation.merge(Arm.build(workspace, assets), body);
    for (SceneObject object : objects.values()) {
      simulation.mergeAssets(object.assets());
      body.appendChild(simulation.imported(object.body()));
    }
    textures.ifPresent(kept -> kept.use(simulation.section("asset")));
    return new ComposedScene(description, workspace, objects, Xml.text(simulation.document()));
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
                          declaration.position(),
                          "there is no kind of object '%s' (%s)"
                              .formatted(
                                  declaration.category(),
                                  Suggestions.hint(declaration.category(), kinds.categories()))));
      for (String name : declaration.names()) {
        objects.put(name, SceneObject.read(assets, name, kind, fixtures));
      }
    }
  }
}
