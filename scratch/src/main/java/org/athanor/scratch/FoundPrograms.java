package org.athanor.scratch;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * The programs of a server that were found on this machine.
 *
 * @param kind the product
 * @param version the whole version, such as {@code 17.11}
 * @param place the server program, or the jar that it comes in
 */
public record FoundPrograms(ServerKind kind, String version, Path place) {
  /** The newest version first. */
  static final Comparator<FoundPrograms> NEWEST_FIRST =
      (one, other) -> compare(other.version.split("\\.", -1), one.version.split("\\.", -1));

  private static int compare(String[] one, String[] other) {
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      int order = Integer.compare(Integer.parseInt(one[i]), Integer.parseInt(other[i]));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.length, other.length);
  }

  /** The part of the version by which servers differ: 17 of 17.11. */
  public String series() {
    return kind.series(version);
  }

  boolean isJar() {
    return place.toString().endsWith(".jar");
  }

  /** The product, the version and the place, for people. */
  @Override
  public String toString() {
    return kind.title() + " " + version + " (" + place + ")";
  }
}
