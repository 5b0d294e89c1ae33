package org.athanor.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The revisions that stand for several older ones, and how a history looks with them.
 *
 * <p>A database that has none of the old revisions runs the squashed one; one that has all of them
 * has the squashed one. One that has a part of them goes on with the old ones: for it the squashed
 * revision is not there. Immutable and thread-safe.
 */
final class Squashes {
  private final List<Revision> all;
  private final Map<RevisionId, Revision> squashed = new LinkedHashMap<>();
  private final Map<RevisionId, Revision> owners = new HashMap<>();
  private final Map<RevisionId, Revision> byId = new HashMap<>();

  private Squashes(List<Revision> all) {
    this.all = all;
    for (Revision revision : all) {
      if (revision.isSquashed()) {
        squashed.put(revision.id(), revision);
      }
    }
    if (!squashed.isEmpty()) {
      all.forEach(this::add);
      squashed.values().forEach(this::own);
      squashed.values().forEach(this::requireLine);
      all.forEach(this::requireOutside);
    }
  }

  /**
   * Looks for them.
   *
   * @param all all revisions, in load order
   * @throws RevisionException REV-023 when one does not fit what it replaces
   */
  static Squashes of(List<Revision> all) {
    return new Squashes(all);
  }

  /** All revisions, those that are not seen too. */
  List<Revision> all() {
    return all;
  }

  boolean isEmpty() {
    return squashed.isEmpty();
  }

  private void add(Revision revision) {
    Revision present = byId.put(revision.id(), revision);
    if (present != null) {
      throw LoadErrors.duplicateId(present, revision);
    }
  }

  private void own(Revision revision) {
    for (RevisionId id : revision.replaces()) {
      Revision other = owners.put(id, revision);
      if (other != null) {
        throw LoadErrors.squashedTwice(id, other, revision);
      }
      if (id.equals(revision.id())) {
        throw LoadErrors.unfitting(revision, "it replaces itself");
      }
    }
  }

  /** What is there of the old ones must be the line that the squashed one stands for. */
  private void requireLine(Revision revision) {
    if (!isWhole(revision)) {
      return;
    }
    List<RevisionId> follows = revision.revises();
    for (RevisionId id : revision.replaces()) {
      List<RevisionId> real = Objects.requireNonNull(byId.get(id)).revises();
      if (!same(real, follows)) {
        throw LoadErrors.unfitting(
            revision,
            "%s follows %s, not %s"
                .formatted(id, RevisionErrors.quoted(real), RevisionErrors.quoted(follows)));
      }
      follows = List.of(id);
    }
  }

  /** Whether both name the same, be it by the name of what something was squashed into. */
  private boolean same(List<RevisionId> first, List<RevisionId> second) {
    return first.stream()
        .map(this::outermost)
        .toList()
        .equals(second.stream().map(this::outermost).toList());
  }

  private RevisionId outermost(RevisionId id) {
    RevisionId found = id;
    for (Revision owner = owners.get(found);
        owner != null && last(owner).equals(found);
        owner = owners.get(found)) {
      found = owner.id();
    }
    return found;
  }

  /** Nothing else may stand on an old revision but on the last one, which goes on being there. */
  private void requireOutside(Revision revision) {
    Set<RevisionId> allowed = new HashSet<>(Set.of(revision.id()));
    Revision own = owners.get(revision.id());
    if (own != null) {
      allowed.add(own.id());
    }
    for (RevisionId id : references(revision)) {
      Revision owner = owners.get(id);
      if (owner != null && !last(owner).equals(id) && !allowed.contains(owner.id())) {
        throw LoadErrors.onSquashed(revision, id, owner);
      }
    }
  }

  private List<RevisionId> references(Revision revision) {
    List<RevisionId> references = new ArrayList<>(revision.revises());
    for (String name : revision.dependsOn()) {
      owners.keySet().stream().filter(id -> id.value().equals(name)).forEach(references::add);
    }
    return references;
  }

  /** Whether all old revisions are still there. */
  boolean isWhole(Revision revision) {
    return missing(revision).isEmpty();
  }

  /** The old revisions of which there is no file any more. */
  List<RevisionId> missing(Revision revision) {
    return revision.replaces().stream().filter(id -> !byId.containsKey(id)).toList();
  }

  /** A revision, be it seen or not; null where there is none. */
  @Nullable Revision find(RevisionId id) {
    return byId.get(id);
  }

  /** What an id was squashed into, or null. */
  @Nullable Revision owner(RevisionId id) {
    return owners.get(id);
  }

  private static RevisionId last(Revision revision) {
    return revision.replaces().get(revision.replaces().size() - 1);
  }

  /**
   * The squashed revisions that are not there for a database, as far as their old ones are.
   *
   * @param open those that are known not to be there
   * @param rows the rows of the version table
   * @param begun the revisions that are half done
   */
  Set<RevisionId> open(
      Collection<RevisionId> open, Collection<RevisionId> rows, Collection<RevisionId> begun) {
    Set<RevisionId> opened = new LinkedHashSet<>(open);
    int before;
    do {
      before = opened.size();
      for (Revision revision : squashed.values()) {
        if (isWhole(revision)
            && (isInside(revision, rows, opened)
                || revision.replaces().stream().anyMatch(opened::contains)
                || revision.replaces().stream().anyMatch(begun::contains))) {
          opened.add(revision.id());
        }
      }
    } while (opened.size() > before);
    return opened;
  }

  private boolean isInside(Revision revision, Collection<RevisionId> rows, Set<RevisionId> open) {
    return rows.stream()
        .map(row -> meant(row, open))
        .anyMatch(row -> revision.replaces().contains(row) && !last(revision).equals(row));
  }

  /** What an id means while some squashed revisions are not there. */
  private RevisionId meant(RevisionId id, Set<RevisionId> open) {
    RevisionId meant = id;
    while (true) {
      Revision owner = owners.get(meant);
      Revision own = squashed.get(meant);
      if (owner != null && !open.contains(owner.id()) && last(owner).equals(meant)) {
        meant = owner.id();
      } else if (own != null && open.contains(meant)) {
        meant = last(own);
      } else {
        return meant;
      }
    }
  }

  /** The history without the old revisions, except those of some squashed ones. */
  SquashView view(Set<RevisionId> open) {
    if (squashed.isEmpty()) {
      return new SquashView(this, all, Set.of(), Map.of(), Map.of());
    }
    Map<RevisionId, RevisionId> otherNames = new LinkedHashMap<>();
    Map<RevisionId, RevisionId> hidden = new LinkedHashMap<>();
    for (Revision revision : squashed.values()) {
      name(revision.id(), open, otherNames);
      for (RevisionId id : revision.replaces()) {
        name(id, open, otherNames);
        if (!open.contains(revision.id())) {
          hidden.put(id, revision.id());
        }
      }
    }
    List<Revision> seen = all.stream()
        .filter(revision -> !hidden.containsKey(revision.id()) && !open.contains(revision.id()))
        .map(revision -> referring(revision, otherNames))
        .toList();
    otherNames.keySet().forEach(hidden::remove);
    return new SquashView(this, seen, Set.copyOf(open), Map.copyOf(otherNames), Map.copyOf(hidden));
  }

  private void name(RevisionId id, Set<RevisionId> open, Map<RevisionId, RevisionId> otherNames) {
    RevisionId meant = meant(id, open);
    if (!meant.equals(id)) {
      otherNames.put(id, meant);
    }
  }

  private static Revision referring(Revision revision, Map<RevisionId, RevisionId> otherNames) {
    List<RevisionId> follows =
        revision.revises().stream().map(id -> otherNames.getOrDefault(id, id)).toList();
    List<String> needs = revision.dependsOn().stream()
        .map(name -> otherNames.entrySet().stream()
            .filter(other -> other.getKey().value().equals(name))
            .map(other -> other.getValue().value())
            .findFirst()
            .orElse(name))
        .toList();
    return revision.referringTo(follows, needs);
  }
}
