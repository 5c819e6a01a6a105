package org.policytrim.host.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys that a section may have, and the former names of those that were renamed.
 *
 * @param names the present keys, in the order in which messages list them
 * @param former the present key for each former one
 */
public record KnownKeys(Set<String> names, Map<String, String> former) {

  public KnownKeys {
    names = new LinkedHashSet<>(names);
    former = new LinkedHashMap<>(former);
  }

  /** Returns these keys, none of them ever renamed. */
  public static KnownKeys of(Collection<String> names) {
    return new KnownKeys(new LinkedHashSet<>(names), Map.of());
  }

  /** Returns the keys of a record. */
  public static KnownKeys of(Class<? extends Record> record) {
    return of(List.<String>of()).and(record);
  }

  /** Returns these keys and those of a record. */
  public KnownKeys and(Class<? extends Record> record) {
    KnownKeys all = new KnownKeys(names, former);
    for (SettingKey key : SettingKey.of(record)) {
      all.names.add(key.name());
      key.formerly().forEach(old -> all.former.put(old, key.name()));
    }
    return all;
  }

  /** Returns these keys and one more. */
  public KnownKeys and(String name) {
    KnownKeys all = new KnownKeys(names, former);
    all.names.add(name);
    return all;
  }

  /** Returns these keys, one of which is also accepted under a former name. */
  public KnownKeys renamed(String former, String present) {
    KnownKeys all = new KnownKeys(names, this.former);
    all.former.put(former, present);
    return all;
  }
}
