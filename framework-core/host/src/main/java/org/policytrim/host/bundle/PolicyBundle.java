package org.policytrim.host.bundle;

import java.nio.file.Path;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.host.storage.Manifest;

/**
 * A bundle that was read and found whole.
 *
 * @param folder where it stands
 * @param card what the policy is and how it is to be run
 * @param settings what the model was made with: the record of its provider
 * @param manifest its files, and what it was written with
 */
public record PolicyBundle(Path folder, PolicyCard card, Record settings, Manifest manifest) {}
