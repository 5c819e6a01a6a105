package org.policytrim.mujoco.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.toolkit.file.Sha256;

/** Uses a shell script in place of Python, so that no network is needed. */
class PackageStoreTest {

  private static final String WHEEL = "things-1.2-py3-none-any.whl";

  @TempDir private Path folder;
  private Path wheel;
  private Path calls;
  private PackageStore store;

  @BeforeEach
  void makeWheelAndPython() throws IOException {
    wheel = folder.resolve("index").resolve(WHEEL);
    calls = folder.resolve("calls.txt");
    writeWheel(Map.of("things/a.txt", "alpha", "things/deep/b.txt", "beta", "other/c.txt", "no"));
    python(
        """
        #!/bin/sh
        echo "$@" >> '%s'
        if [ "$2" = "-c" ]; then exit 1; fi
        while [ "$1" != "--dest" ]; do shift; done
        sleep 0.2
        cp '%s' "$2"
        """
            .formatted(calls, wheel));
    store = new PackageStore(new AssetCache(folder.resolve("cache"), List.of()));
  }

  @AfterEach
  void forgetPython() {
    System.clearProperty("policytrim.python");
  }

  private void python(String script) throws IOException {
    Path file = folder.resolve("python");
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    System.setProperty("policytrim.python", file.toString());
  }

  private void writeWheel(Map<String, String> files) throws IOException {
    Files.createDirectories(wheel.getParent());
    try (OutputStream file = Files.newOutputStream(wheel);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> entry : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private PythonPackage things() throws IOException {
    return new PythonPackage("things", "1.2", Sha256.of(wheel), List.of("things/"));
  }

  private long downloads() throws IOException {
    return Files.exists(calls)
        ? Files.readAllLines(calls).stream().filter(line -> line.contains("download")).count()
        : 0;
  }

  private List<String> inPackages() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache/packages"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void downloadsOnceAndWorksOfflineAfterwards() throws IOException {
    List<String> progress = new ArrayList<>();
    Path unpacked = store.fetch(things(), progress::add);
    assertThat(unpacked.resolve("things/a.txt")).hasContent("alpha");
    assertThat(unpacked.resolve("things/deep/b.txt")).hasContent("beta");
    assertThat(unpacked.resolve("other")).doesNotExist();
    assertThat(progress).first().asString().contains("things==1.2");
    assertThat(Files.readString(calls))
        .contains("-I -m pip download")
        .contains("--no-deps")
        .contains("--only-binary=:all:")
        .contains("--python-version=3.11")
        .contains("--platform=manylinux2014_x86_64")
        .contains("things==1.2");
    assertThat(inPackages()).containsExactly(".things-1.2.lock", "things-1.2");

    System.setProperty("policytrim.python", "/no/such/python");
    progress.clear();
    assertThat(store.fetch(things(), progress::add)).isEqualTo(unpacked);
    assertThat(progress).isEmpty();
  }

  @Test
  void pythonRunsIsolatedInAnEmptyFolder() throws IOException {
    Path seen = folder.resolve("seen.txt");
    python(
        """
        #!/bin/sh
        { echo "$1"; ls -A; env | grep ^PYTHON; pwd; } >> '%s'
        while [ "$1" != "--dest" ]; do shift; done
        cp '%s' "$2"
        """
            .formatted(seen, wheel));
    store.fetch(things(), _ -> {});
    List<String> lines = Files.readAllLines(seen);
    assertThat(lines).element(0).isEqualTo("-I");
    assertThat(lines.getLast()).isNotEqualTo(System.getProperty("user.dir"));
    // Nothing was listed: two lines for each call, isolated and in a folder that is gone.
    assertThat(lines.size() % 2).isZero();
    assertThat(lines.stream().filter(line -> line.equals("-I")).count())
        .isEqualTo(lines.size() / 2);
    assertThat(Path.of(lines.getLast())).doesNotExist();
  }

  @Test
  void inventoriesThatListNothingAreDamage() throws IOException {
    Path unpacked = store.fetch(things(), _ -> {});
    for (String content : List.of("", "not an inventory\n", "\0  1  \0\n")) {
      Files.writeString(unpacked.resolve(Inventory.FILE), content);
      assertThat(store.find(things())).as("inventory '%s'", content).isEmpty();
      assertThat(store.changedFiles(PackageBundle.of(things()))).isNotEmpty();
      store.repair(PackageBundle.of(things()), _ -> {});
      assertThat(store.changedFiles(PackageBundle.of(things()))).isEmpty();
    }
    Files.write(unpacked.resolve(Inventory.FILE), new byte[] {(byte) 0xFF, (byte) 0xFE});
    assertThat(store.find(things())).isEmpty();
  }

  @Test
  void nativesAreUsedOnlyWithTheirPinnedHash() throws IOException {
    String published = Sha256.of(Files.writeString(folder.resolve("published"), "alpha"));
    PythonPackage natives = things().withNatives(Map.of("things/a.txt", published));
    PackageBundle bundle = PackageBundle.of(natives);
    Path unpacked = store.fetch(natives, _ -> {});
    assertThat(store.changedFiles(bundle)).isEmpty();

    // An altered library whose inventory was altered too.
    Files.writeString(unpacked.resolve("things/a.txt"), "ALPHA");
    Files.delete(unpacked.resolve(Inventory.FILE));
    Inventory.write(unpacked);
    assertThat(store.changedFiles(bundle)).containsExactly("things/a.txt");
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(
            () -> NativeFiles.require(unpacked.resolve("things/a.txt"), published, "Repair it"))
        .withMessageContaining("it was not loaded")
        .withMessageContaining("Repair it");

    // The same folder, offered or installed by Python, is ignored.
    PackageStore offering =
        new PackageStore(new AssetCache(folder.resolve("empty"), List.of(unpacked.getParent())));
    assertThat(offering.find(natives)).isEmpty();
    python("#!/bin/sh\necho 1.2\necho '%s'\n".formatted(unpacked));
    assertThat(new PackageStore(new AssetCache(folder.resolve("empty"), List.of())).find(natives))
        .isEmpty();
    assertThat(new PackageStore(new AssetCache(folder.resolve("empty"), List.of())).find(things()))
        .contains(unpacked);
  }

  @Test
  void concurrentRequestsShareOneDownload() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Path>> asking = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        PackageStore another = new PackageStore(new AssetCache(folder.resolve("cache"), List.of()));
        asking.add(() -> another.fetch(things(), _ -> {}));
      }
      for (Future<Path> answer : threads.invokeAll(asking)) {
        assertThat(answer.get().resolve("things/a.txt")).hasContent("alpha");
      }
    }
    assertThat(downloads()).isOne();
  }

  @Test
  void aWheelWithAnotherHashIsRejected() throws IOException {
    PythonPackage pinned = things();
    writeWheel(Map.of("things/a.txt", "evil"));
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> store.fetch(pinned, _ -> {}))
        .withMessageContaining("has SHA-256")
        .withMessageContaining("expected " + pinned.sha256());
    assertThat(inPackages()).containsExactly(".things-1.2.lock");
  }

  @Test
  void filesOutsideOfTheFolderAreRejected() throws IOException {
    writeWheel(Map.of("things/../../../escaped.txt", "gotcha"));
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> store.fetch(things(), _ -> {}))
        .withMessageContaining("outside of its folder");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.endsWith("escaped.txt"))).isEmpty();
    }
  }

  @Test
  void interruptedDownloadsAreRepeated() throws IOException {
    Path leftover = folder.resolve("cache/packages/.fetching-things-1.2-dead/unpacked");
    Files.createDirectories(leftover);
    Files.writeString(leftover.resolve("half.txt"), "ha");
    Files.createDirectories(folder.resolve("cache/packages/things-1.2/things"));
    assertThat(store.find(things())).isEmpty();
    assertThat(store.fetch(things(), _ -> {}).resolve("things/a.txt")).hasContent("alpha");
    assertThat(inPackages()).containsExactly(".things-1.2.lock", "things-1.2");
  }

  @Test
  void changedFilesAreFoundAndRepaired() throws IOException {
    Path unpacked = store.fetch(things(), _ -> {});
    assertThat(store.changedFiles(PackageBundle.of(things()))).isEmpty();
    Files.writeString(unpacked.resolve("things/a.txt"), "alphA");
    assertThat(store.changedFiles(PackageBundle.of(things()))).containsExactly("things/a.txt");
    store.repair(PackageBundle.of(things()), _ -> {});
    assertThat(unpacked.resolve("things/a.txt")).hasContent("alpha");
    Files.writeString(unpacked.resolve("things/a.txt"), "al");
    assertThat(store.find(things())).isEmpty();
    store.fetch(things(), _ -> {});
    assertThat(unpacked.resolve("things/a.txt")).hasContent("alpha");
    Files.delete(unpacked.resolve("things/deep/b.txt"));
    store.fetch(things(), _ -> {});
    assertThat(unpacked.resolve("things/deep/b.txt")).hasContent("beta");
    assertThat(inPackages()).containsExactly(".things-1.2.lock", "things-1.2");
  }

  @Test
  void offeredWheelsAndUnpackedPackagesAreUsed() throws IOException {
    System.setProperty("policytrim.python", "/no/such/python");
    PackageStore withWheel =
        new PackageStore(new AssetCache(folder.resolve("cache"), List.of(wheel.getParent())));
    Path unpacked = withWheel.fetch(things(), _ -> {});
    assertThat(unpacked.resolve("things/a.txt")).hasContent("alpha");
    PackageStore withUnpacked =
        new PackageStore(new AssetCache(folder.resolve("none"), List.of(unpacked.getParent())));
    assertThat(withUnpacked.fetch(things(), _ -> {})).isEqualTo(unpacked);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void anInstalledPackageOfTheExactVersionIsUsed() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site/things"));
    python("#!/bin/sh\necho 1.2\necho '%s'\n".formatted(site.getParent()));
    assertThat(store.fetch(things(), _ -> {})).isEqualTo(site.getParent());
    python("#!/bin/sh\necho 1.3\necho '%s'\n".formatted(site.getParent()));
    assertThat(store.find(things())).isEmpty();
  }

  @Test
  void missingPipAndFailedDownloadsAreReported() throws IOException {
    System.setProperty("policytrim.python", "/no/such/python");
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> store.fetch(things(), _ -> {}))
        .withMessageContaining("things==1.2 cannot be downloaded: no pip was found")
        .withMessageContaining("apt install python3-pip")
        .withMessageContaining("POLICYTRIM_ASSETS");
    python("#!/bin/sh\necho 'No module named pip' >&2\nexit 1\n");
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> store.fetch(things(), _ -> {}))
        .withMessageContaining("no pip was found");
    python("#!/bin/sh\necho 'ERROR: no network' >&2\nexit 1\n");
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> store.fetch(things(), _ -> {}))
        .withMessageContaining("pip reports: ERROR: no network");
    assertThat(inPackages()).containsExactly(".things-1.2.lock");
  }

  @Test
  void anUnwritableCacheIsReported() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    PackageStore blocked = new PackageStore(new AssetCache(file, List.of()));
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> blocked.fetch(things(), _ -> {}))
        .withMessageContaining("cannot be stored in")
        .withMessageContaining("POLICYTRIM_CACHE");
  }

  @Test
  void packagesMayShareAFolder() throws IOException {
    PythonPackage first = things();
    Path offered = Files.createDirectories(folder.resolve("offered"));
    Files.copy(wheel, offered.resolve(WHEEL));
    writeWheel(Map.of("things/more.txt", "gamma"));
    PythonPackage second =
        new PythonPackage("more-things", "0.9", Sha256.of(wheel), List.of("things/"));
    Files.copy(wheel, offered.resolve("more_things-0.9-py3-none-any.whl"));
    PackageBundle both = new PackageBundle("all-things", List.of(first, second));
    PackageStore offering =
        new PackageStore(new AssetCache(folder.resolve("cache"), List.of(offered)));
    Path unpacked = offering.fetch(both, _ -> {});
    assertThat(unpacked.getFileName()).hasToString("all-things");
    assertThat(unpacked.resolve("things/a.txt")).hasContent("alpha");
    assertThat(unpacked.resolve("things/more.txt")).hasContent("gamma");
    assertThat(inPackages()).containsExactly(".all-things.lock", "all-things");
    assertThat(downloads()).isZero();
  }

  @Test
  void filesMayBeRenamed() throws IOException {
    PythonPackage renamed =
        new PythonPackage(
            "things",
            "1.2",
            Sha256.of(wheel),
            List.of("things/"),
            Map.of("things/a.txt", "things/first.txt"),
            List.of());
    Path unpacked = store.fetch(renamed, _ -> {});
    assertThat(unpacked.resolve("things/first.txt")).hasContent("alpha");
    assertThat(unpacked.resolve("things/a.txt")).doesNotExist();
  }

  @Test
  void excludedFilesAreNotUnpacked() throws IOException {
    writeWheel(Map.of("things/a.png", "a", "things/a.obj", "b", "things/b.obj", "c"));
    PythonPackage thinned =
        new PythonPackage(
            "things",
            "1.2",
            Sha256.of(wheel),
            List.of("things/", "things/b.obj"),
            Map.of(),
            List.of(".obj"));
    Path unpacked = store.fetch(thinned, _ -> {});
    assertThat(unpacked.resolve("things/a.png")).hasContent("a");
    assertThat(unpacked.resolve("things/b.obj")).hasContent("c");
    assertThat(unpacked.resolve("things/a.obj")).doesNotExist();
  }
}
