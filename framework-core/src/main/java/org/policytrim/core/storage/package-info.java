/**
 * How files of value get onto the disk: written aside, forced, renamed, so that whoever looks sees
 * the old or the new one, whole.
 *
 * <p>{@link org.policytrim.core.storage.AtomicFile} does it for one file; {@link
 * org.policytrim.core.storage.SealedFolder} for a folder, with a {@link
 * org.policytrim.core.storage.Manifest} of hashes that is checked before anything in it is read;
 * {@link org.policytrim.core.storage.RecordJson} turns records into JSON and strictly back. Bundles
 * and checkpoints are sealed folders; so should be whatever else consists of several files that
 * belong together.
 */
@NullMarked
package org.policytrim.core.storage;

import org.jspecify.annotations.NullMarked;
