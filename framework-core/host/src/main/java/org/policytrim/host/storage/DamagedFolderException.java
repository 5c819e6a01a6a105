package org.policytrim.host.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Thrown for a sealed folder with missing, altered or extra files; names all of them. */
public final class DamagedFolderException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> damages;

  /**
   * Creates an exception.
   *
   * @param folder the folder
   * @param damages one phrase with its name for each file; at least one
   */
  DamagedFolderException(Path folder, List<String> damages) {
    super(folder + ": " + String.join("; ", damages));
    this.damages = List.copyOf(damages);
  }

  /** Returns one phrase with its name for each damaged file. */
  public List<String> damages() {
    return damages;
  }
}
