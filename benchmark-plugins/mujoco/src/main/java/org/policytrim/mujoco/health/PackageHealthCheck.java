package org.policytrim.mujoco.health;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.policytrim.api.tool.HealthCheck;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.PackageBundle;
import org.policytrim.mujoco.assets.PackageStore;
import org.policytrim.mujoco.assets.PythonPackage;

/** Checks that the files of packages are on this machine and have not changed since unpacking. */
public abstract class PackageHealthCheck implements HealthCheck {

  private static final int MAXIMUM_NAMED = 3;

  private final PackageStore store;
  private final PackageBundle wanted;

  /** Creates a check of one package. */
  protected PackageHealthCheck(AssetCache cache, PythonPackage wanted) {
    this(cache, PackageBundle.of(wanted));
  }

  /** Creates a check of several packages in one folder. */
  protected PackageHealthCheck(AssetCache cache, PackageBundle wanted) {
    this.store = new PackageStore(cache);
    this.wanted = wanted;
  }

  @Override
  public Finding check() {
    List<String> changed = store.changedFiles(wanted);
    String remedy =
        "Run 'doctor --fix', which downloads %s with Python's pip".formatted(wanted.requirements());
    if (!changed.isEmpty()) {
      return new Finding(
          false,
          "%s is damaged: %d files are missing or changed, such as %s"
              .formatted(
                  store.folder(wanted),
                  changed.size(),
                  String.join(", ", changed.stream().limit(MAXIMUM_NAMED).toList())),
          remedy);
    }
    Optional<Path> folder = store.find(wanted);
    return folder
        .map(found -> new Finding(true, wanted.requirements() + " in " + found, ""))
        .orElseGet(
            () -> new Finding(false, wanted.requirements() + " is not on this machine", remedy));
  }

  @Override
  public Finding fix(Consumer<String> progress) {
    return Findings.of(
        () -> {
          store.repair(wanted, progress);
          return check();
        });
  }
}
