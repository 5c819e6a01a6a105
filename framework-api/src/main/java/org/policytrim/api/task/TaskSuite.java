package org.policytrim.api.task;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A named list of tasks, such as the ten tasks of LIBERO-Spatial.
 *
 * @param name the suite's published name
 * @param tasks at least one, with distinct ids
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record TaskSuite(String name, List<Task> tasks) {

  public TaskSuite {
    tasks = List.copyOf(tasks);
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException("suite " + name + " has no tasks");
    }
    Set<String> ids = new HashSet<>();
    for (Task task : tasks) {
      if (!ids.add(task.id())) {
        throw new IllegalArgumentException("suite " + name + " lists " + task.id() + " twice");
      }
    }
  }

  /** Returns the task of that id, if it is in the suite. */
  public Optional<Task> task(String id) {
    return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
  }
}
