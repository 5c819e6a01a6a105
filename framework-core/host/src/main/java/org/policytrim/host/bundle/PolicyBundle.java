package org.policytrim.host.bundle;

import java.nio.file.Path;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.host.storage.Manifest;

/**
 * A bundle whose files match its manifest.
 *
 * @param folder the folder of the bundle
 * @param card the description of the policy
 * @param settings the model's settings, of its provider's record type
 * @param manifest the files and the versions that wrote them
 */
public record PolicyBundle(Path folder, PolicyCard card, Record settings, Manifest manifest) {}
