/**
 * Files that survive a crash: they are written to a temporary name, forced to disk and renamed, so
 * that a reader finds either the old or the new version.
 *
 * <p>{@link org.policytrim.toolkit.file.AtomicFile} writes a single file, {@link
 * org.policytrim.host.storage.SealedFolder} a folder with a {@link
 * org.policytrim.host.storage.Manifest} of hashes, which is checked before the folder is read.
 * {@link org.policytrim.host.storage.RecordJson} converts records to JSON and back. Bundles and
 * checkpoints are sealed folders.
 */
@NullMarked
package org.policytrim.host.storage;

import org.jspecify.annotations.NullMarked;
