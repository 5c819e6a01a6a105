"""Pictures as the Python original draws them, for `policytrim verify metaworld --golden FOLDER`.

    MUJOCO_GL=osmesa v/bin/python pictures.py FOLDER [--pixels 128] [TASK ...]      # writes FOLDER/pictures.npz

Per task and camera two pictures: after the reset, and after ten times one action (see PictureReplay).
"""
import argparse
import pathlib

import metaworld
import numpy as np

CAMERAS = ("corner", "corner2", "corner3", "corner4", "topview", "behindGripper", "gripperPOV")
ACTION = np.array([0.5, 0.3, -0.4, 0.5], np.float32)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("tasks", nargs="*", default=["drawer-open-v3", "reach-v3", "window-close-v3"])
    parser.add_argument("--pixels", type=int, default=128)
    chosen = parser.parse_args()
    arrays = {}
    for task in chosen.tasks:
        benchmark = metaworld.MT1(task, seed=42)
        for camera in CAMERAS:
            world = benchmark.train_classes[task](
                render_mode="rgb_array", camera_name=camera, width=chosen.pixels, height=chosen.pixels
            )
            world.set_task(benchmark.train_tasks[0])
            world.reset()
            pictures = [world.render()]
            for _ in range(10):
                world.step(ACTION)
            pictures.append(world.render())
            arrays[f"{task}/{camera}"] = np.stack(pictures)
            arrays[f"{task}/rand_vec"] = np.asarray(world._last_rand_vec, np.float64)
            world.close()
        arrays[f"{task}/action"] = ACTION.astype(np.float64)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(chosen.folder / "pictures.npz", **arrays)


if __name__ == "__main__":
    main()
