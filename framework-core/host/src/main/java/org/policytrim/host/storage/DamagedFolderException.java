package org.policytrim.host.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A sealed folder is not as it was written; names every file that is missing, altered or extra. */
public final class DamagedFolderException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> damages;

  /**
   * What is wrong with a folder.
   *
   * @param folder the folder
   * @param damages one phrase for each file, naming it; at least one
   */
  DamagedFolderException(Path folder, List<String> damages) {
    super(folder + ": " + String.join("; ", damages));
    this.damages = List.copyOf(damages);
  }

  /** One phrase for each file that is wrong, naming it. */
  public List<String> damages() {
    return damages;
  }
}
