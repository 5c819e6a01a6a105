"""The rates of the Python original, to be read beside `policytrim bench env|render --json`.

    python3 -m venv v && v/bin/pip install metaworld==3.1.1 mujoco==3.3.0
    MUJOCO_GL=osmesa v/bin/python rates.py [--seconds 1] [--pictures] [TASK ...] > original.json

It does what `bench` does: one thread, the same actions, 200 steps per episode, resets between episodes not counted. Pictures
are 128 pixels, camera `corner`: as the package draws them, and with shadows, multisampling and reflection off.
"""
import argparse
import json
import math
import time

import metaworld
import mujoco
import numpy as np


def actions():
    t = np.arange(200)[:, None]
    return np.sin(0.1 * t * np.arange(1, 5)[None, :]).astype(np.float32)


def world(task):
    benchmark = metaworld.MT1(task, seed=42)
    environment = benchmark.train_classes[task]()
    environment.set_task(benchmark.train_tasks[0])
    environment.reset()
    return environment


def step_rate(environment, seconds):
    rows = actions()
    for row in rows:
        environment.step(row)
    spent, steps = 0.0, 0
    while spent < seconds:
        environment.reset()
        start = time.perf_counter()
        for row in rows:
            environment.step(row)
        spent += time.perf_counter() - start
        steps += len(rows)
    return steps / spent


def reset_rate(environment, seconds):
    environment.reset()
    start, resets = time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        environment.reset()
        resets += 1
    return resets / (time.perf_counter() - start)


def picture_rate(environment, seconds, plain, pixels=128, camera="corner"):
    model, data = environment.model, environment.data
    samples = model.vis.quality.offsamples
    if plain:
        model.vis.quality.offsamples = 0
    with mujoco.Renderer(model, pixels, pixels) as renderer:
        if plain:
            renderer.scene.flags[mujoco.mjtRndFlag.mjRND_SHADOW] = 0
            renderer.scene.flags[mujoco.mjtRndFlag.mjRND_REFLECTION] = 0

        def draw():
            renderer.update_scene(data, camera)
            return renderer.render()

        draw()
        start, pictures = time.perf_counter(), 0
        while pictures < 3 or time.perf_counter() - start < seconds:
            draw()
            pictures += 1
        rate = pictures / (time.perf_counter() - start)
    model.vis.quality.offsamples = samples
    return rate


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tasks", nargs="*")
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--pictures", action="store_true")
    chosen = parser.parse_args()
    tasks = chosen.tasks or sorted(metaworld.ALL_V3_ENVIRONMENTS)
    rates = {}
    for task in tasks:
        environment = world(task)
        if chosen.pictures:
            rates[task] = {
                "default": picture_rate(environment, chosen.seconds, False),
                "plain": picture_rate(environment, chosen.seconds, True),
            }
        else:
            rates[task] = {"step": step_rate(environment, chosen.seconds), "reset": reset_rate(environment, chosen.seconds)}
        environment.close()
        print(task, rates[task], flush=True, file=__import__("sys").stderr)
    means = {
        what: math.exp(sum(math.log(rate[what]) for rate in rates.values()) / len(rates)) for what in next(iter(rates.values()))
    }
    print(json.dumps({"tasks": rates, "geometric_means": means}))


if __name__ == "__main__":
    main()
