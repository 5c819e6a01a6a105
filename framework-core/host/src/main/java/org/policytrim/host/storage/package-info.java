/**
 * How files of value get onto the disk: written aside, forced, renamed, so that whoever looks sees
 * the old or the new one, whole.
 *
 * <p>{@link org.policytrim.toolkit.file.AtomicFile} does it for one file; {@link
 * org.policytrim.host.storage.SealedFolder} for a folder, with a {@link
 * org.policytrim.host.storage.Manifest} of hashes that is checked before anything in it is read;
 * {@link org.policytrim.host.storage.RecordJson} turns records into JSON and strictly back. Bundles
 * and checkpoints are sealed folders; so should be whatever else consists of several files that
 * belong together.
 */
@NullMarked
package org.policytrim.host.storage;

import org.jspecify.annotations.NullMarked;
