package org.athanor.dialect;

/**
 * The version of a server.
 *
 * @param major the first number
 * @param minor the second number, 0 when there is none
 */
public record ServerVersion(int major, int minor) implements Comparable<ServerVersion> {
  /** Not known: offline mode without a stated version. */
  public static final ServerVersion UNKNOWN = new ServerVersion(0, 0);

  /** Whether this is {@code major.minor} or newer. */
  public boolean isAtLeast(int otherMajor, int otherMinor) {
    return compareTo(new ServerVersion(otherMajor, otherMinor)) >= 0;
  }

  @Override
  public int compareTo(ServerVersion other) {
    int byMajor = Integer.compare(major, other.major);
    return byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
