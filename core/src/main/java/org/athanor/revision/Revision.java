package org.athanor.revision;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of one revision: where it stands in the history and what it says about itself.
 *
 * <pre>{@code
 * Revision first = Revision.builder(RevisionId.of("7f3a")).message("add orders").build();
 * Revision second = Revision.builder(RevisionId.of("c901")).revises(first.id()).build();
 * }</pre>
 *
 * <p>Names are checked here one by one; what only shows among several revisions (a missing
 * reference, a cycle, a label used twice) is checked by {@link RevisionGraph#of}. Immutable.
 *
 * @param id its name
 * @param revises the revisions that it follows: none for a base, several for a merge
 * @param dependsOn what else must be applied before it: ids, starts of ids, or branch labels
 * @param branchLabels the names that it gives to its branch
 * @param replaces the revisions that were squashed into it, oldest first; none for others
 * @param message what it does, in the author's words; empty when the author gave none
 * @param created when it was made, as its header says it (ISO 8601), or null; kept as text because
 *     commands read thousands of headers and hardly ever this field
 * @param location where it was read, such as a file name, for messages; or null
 */
public record Revision(
    RevisionId id,
    List<RevisionId> revises,
    List<String> dependsOn,
    List<String> branchLabels,
    List<RevisionId> replaces,
    String message,
    @Nullable String created,
    @Nullable String location) {

  /**
   * Copies the lists, drops what is named twice, and checks the labels.
   *
   * @throws RevisionException REV-004 when a label cannot be used in expressions
   */
  public Revision {
    revises = distinct(revises);
    dependsOn = distinct(dependsOn);
    branchLabels = distinct(branchLabels);
    replaces = distinct(replaces);
    branchLabels.forEach(NameRules::requireLabel);
  }

  /**
   * Starts a revision.
   *
   * @param id its name
   * @return a builder whose other parts are empty
   */
  public static Builder builder(RevisionId id) {
    return new Builder(id);
  }

  /** Whether it follows no other revision; it may still depend on one. */
  public boolean isBase() {
    return revises.isEmpty();
  }

  /** Whether it joins several revisions. */
  public boolean isMerge() {
    return revises.size() > 1;
  }

  /** Whether it stands for several older revisions. */
  public boolean isSquashed() {
    return !replaces.isEmpty();
  }

  /**
   * The same header of a revision that stands for older ones.
   *
   * @param ids those, oldest first
   */
  public Revision replacing(List<RevisionId> ids) {
    return new Revision(id, revises, dependsOn, branchLabels, ids, message, created, location);
  }

  /** The same header with other references to what comes before it. */
  Revision referringTo(List<RevisionId> follows, List<String> needs) {
    return new Revision(id, follows, needs, branchLabels, replaces, message, created, location);
  }

  private static <T> List<T> distinct(List<T> values) {
    return values.size() < 2 ? List.copyOf(values) : List.copyOf(new LinkedHashSet<>(values));
  }

  /** Gathers the parts of a {@link Revision}; not thread-safe. */
  public static final class Builder {
    private final RevisionId id;
    private List<RevisionId> revises = List.of();
    private List<String> dependsOn = List.of();
    private List<String> branchLabels = List.of();
    private List<RevisionId> replaces = List.of();
    private String message = "";
    private @Nullable String created;
    private @Nullable String location;

    private Builder(RevisionId id) {
      this.id = id;
    }

    /** Sets the revisions that it follows. */
    public Builder revises(List<RevisionId> ids) {
      this.revises = ids;
      return this;
    }

    /** Sets the revisions that it follows. */
    public Builder revises(RevisionId... ids) {
      return revises(List.of(ids));
    }

    /** Sets what else must be applied before it: ids, starts of ids, or branch labels. */
    public Builder dependsOn(List<String> names) {
      this.dependsOn = names;
      return this;
    }

    /** Sets what else must be applied before it: ids, starts of ids, or branch labels. */
    public Builder dependsOn(String... names) {
      return dependsOn(List.of(names));
    }

    /** Sets the names that it gives to its branch. */
    public Builder branchLabels(List<String> labels) {
      this.branchLabels = labels;
      return this;
    }

    /** Sets the names that it gives to its branch. */
    public Builder branchLabels(String... labels) {
      return branchLabels(List.of(labels));
    }

    /** Sets the revisions that were squashed into it, oldest first. */
    public Builder replaces(List<RevisionId> ids) {
      this.replaces = ids;
      return this;
    }

    /** Sets what it does, in the author's words. */
    public Builder message(String text) {
      this.message = text;
      return this;
    }

    /** Sets when it was made, as ISO 8601 text. */
    public Builder created(@Nullable String text) {
      this.created = text;
      return this;
    }

    /** Sets where it was read. */
    public Builder location(@Nullable String text) {
      this.location = text;
      return this;
    }

    /**
     * The finished revision.
     *
     * @return the revision
     * @throws RevisionException REV-004 when a label cannot be used in expressions
     */
    public Revision build() {
      return new Revision(
          id, revises, dependsOn, branchLabels, replaces, message, created, location);
    }
  }
}
