package org.athanor.trace;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Revisions as they were run to be watched: on a scratch server, or on a database in use, which was
 * left as it was.
 *
 * @param product the product's stable name, such as {@code postgresql}
 * @param version the server's version
 * @param rows how many rows each table was given first; 0 when nothing was put into them
 * @param revisions the revisions in the order in which they were run
 * @param rehearsal what there is to say of the database in use; null when they were run on a
 *     scratch server
 */
public record TraceReport(
    String product,
    String version,
    int rows,
    List<RevisionTrace> revisions,
    @Nullable Rehearsal rehearsal) {
  public TraceReport {
    revisions = List.copyOf(revisions);
  }

  /** Of a scratch server. */
  public TraceReport(String product, String version, int rows, List<RevisionTrace> revisions) {
    this(product, version, rows, revisions, null);
  }

  /**
   * A run on a database in use, in one transaction that was rolled back.
   *
   * @param database its URL without credentials
   * @param limits how long it might keep others waiting
   * @param changes how the database differs from before, although the transaction was rolled back:
   *     others work on it too
   * @param remains what no rollback takes back, one sentence each
   */
  public record Rehearsal(
      String database, Limits limits, List<String> changes, List<String> remains) {
    public Rehearsal {
      changes = List.copyOf(changes);
      remains = List.copyOf(remains);
    }
  }

  /**
   * How long a run on a database in use may keep others waiting.
   *
   * @param lock how long a statement waits for a lock, while others wait behind it
   * @param time how long the whole transaction may take
   */
  public record Limits(Duration lock, Duration time) {
    /** Short enough for most databases in use. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(10));

    public Limits {
      if (lock.toMillis() < 1 || time.compareTo(lock) < 0) {
        throw new IllegalArgumentException("lock " + lock + ", time " + time);
      }
    }
  }

  /** Where it was measured: {@code postgresql 16.4, up to 1000 rows a table}. */
  public String measuredOn() {
    String server = product + " " + version;
    if (rehearsal != null) {
      return server + ", its own rows, rolled back";
    }
    return server + (rows == 0 ? ", empty tables" : ", up to " + rows + " rows a table");
  }

  /** The same with the kind of database before it, for the middle of a sentence. */
  public String place() {
    return (rehearsal == null ? "a scratch database" : "the database itself") + " (" + measuredOn()
        + ")";
  }

  /** Whether the server took all of it. */
  public boolean passed() {
    return revisions.stream().allMatch(RevisionTrace::passed);
  }
}
