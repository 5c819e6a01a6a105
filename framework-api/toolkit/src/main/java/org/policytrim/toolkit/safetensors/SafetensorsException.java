package org.policytrim.toolkit.safetensors;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown for a malformed safetensors file; the message names the file and the tensor. */
public final class SafetensorsException extends IOException {

  private static final long serialVersionUID = 1L;

  SafetensorsException(Path file, String problem) {
    super(file + ": " + problem);
  }

  SafetensorsException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }

  static SafetensorsException tensor(Path file, String name, String problem) {
    return new SafetensorsException(file, "tensor '" + name + "' " + problem);
  }
}
