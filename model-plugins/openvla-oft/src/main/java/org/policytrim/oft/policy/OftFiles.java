package org.policytrim.oft.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.network.policy.BundleFiles;

/** The files of a bundle that only this plugin writes, besides {@link NetworkFile}. */
public final class OftFiles {

  /** The decoder's adapters, where it was trained by some. */
  public static final String ADAPTERS = "adapters.safetensors";

  /** The regression head, of checkpoints that have one. */
  public static final String REGRESSION = "regression.safetensors";

  private OftFiles() {}

  /** Copies the decoder's own weights, which training by adapters leaves as they are. */
  static void copyHead(Path from, Path to) throws IOException {
    BundleFiles.copy(List.of(BundleFiles.HEAD), from, to);
  }

  /** Copies what no training changes. */
  static void copyUntouched(Path from, Path to) throws IOException {
    BundleFiles.copyImported(from, to);
    BundleFiles.copy(List.of(REGRESSION), from, to);
  }
}
