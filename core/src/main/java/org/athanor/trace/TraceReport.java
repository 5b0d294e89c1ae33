package org.athanor.trace;

import java.util.List;

/**
 * Revisions as they were run on a scratch server to be watched.
 *
 * @param product the product's stable name, such as {@code postgresql}
 * @param version the server's version
 * @param rows how many rows each table was given first; 0 when they stayed empty
 * @param revisions the revisions in the order in which they were run
 */
public record TraceReport(String product, String version, int rows, List<RevisionTrace> revisions) {
  public TraceReport {
    revisions = List.copyOf(revisions);
  }

  /** Where it was measured: {@code postgresql 16.4, up to 1000 rows a table}. */
  public String measuredOn() {
    return product + " " + version
        + (rows == 0 ? ", empty tables" : ", up to " + rows + " rows a table");
  }

  /** Whether the server took all of it. */
  public boolean passed() {
    return revisions.stream().allMatch(RevisionTrace::passed);
  }
}
