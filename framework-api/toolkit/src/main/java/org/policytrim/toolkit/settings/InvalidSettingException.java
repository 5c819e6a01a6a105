package org.policytrim.toolkit.settings;

/**
 * Thrown by the constructor of a settings record for a value that contradicts another value or does
 * not follow its grammar. It names the key, so that the host reports the problem at that key's
 * position in the file. For the range of a single number use the bounds of {@link
 * org.policytrim.api.plugin.Setting} instead.
 */
public final class InvalidSettingException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String problem;

  /**
   * Creates an exception for one key.
   *
   * @param key the key in kebab-case
   * @param problem the rest of a sentence that begins with the key, such as "must be in lower case,
   *     found 'A'"; no full stop
   */
  public InvalidSettingException(String key, String problem) {
    super(key + " " + problem);
    this.key = key;
    this.problem = problem;
  }

  /** Returns the key in kebab-case. */
  public String key() {
    return key;
  }

  /** Returns the problem without the key. */
  public String problem() {
    return problem;
  }
}
