package org.policytrim.libero.task;

import java.util.regex.Pattern;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.bddl.DescriptionReader;
import org.policytrim.libero.bddl.TaskDescription;

/**
 * One task of a suite.
 *
 * @param suite such as {@code libero_spatial}
 * @param index its number in the suite, from 0
 * @param name the name of its description, without {@code .bddl}
 */
public record LiberoTask(String suite, int index, String name) {

  private static final Pattern SCENE = Pattern.compile("^.*?SCENE[0-9]+_");

  /** Returns the suite's name and the number, such as {@code libero_spatial_0}. */
  public String id() {
    return suite + "_" + index;
  }

  /**
   * Returns the instruction. The benchmark takes it from the file's name; the descriptions of a
   * perturbed suite contain their own.
   */
  public String instruction(LiberoAssets assets) {
    if (Suites.isOriginal(suite)) {
      return SCENE.matcher(name).replaceFirst("").replace('_', ' ');
    }
    return description(assets).language();
  }

  /**
   * Reads its description.
   *
   * @throws org.policytrim.api.plugin.PluginException if it is missing or damaged
   */
  public TaskDescription description(LiberoAssets assets) {
    return DescriptionReader.read(assets.description(suite, name));
  }
}
