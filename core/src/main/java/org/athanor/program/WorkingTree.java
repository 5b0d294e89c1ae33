package org.athanor.program;

import java.nio.file.Path;
import java.util.List;

/** What version control says of the files of a project. */
public interface WorkingTree {
  /**
   * Where the files stand.
   *
   * @param branch the branch that is checked out; empty when a commit is checked out without one
   * @param problem why nothing can be told, such as {@code git is not installed}; empty when it can
   */
  record Place(String branch, String problem) {
    /** Whether something is known. */
    public boolean isKnown() {
      return problem.isEmpty();
    }
  }

  /** Where the files stand. */
  Place place();

  /**
   * The files below some folders that differ from the last commit or are not in it, one line each
   * as version control shows it.
   *
   * @param folders the folders; those outside the project are left out
   */
  List<String> uncommitted(List<Path> folders);

  /**
   * The files below some folders that differ from what another commit has, or that it lacks.
   *
   * @param reference a commit, branch or tag, such as {@code origin/main}; what that side has
   *     changed since the two parted does not count
   * @param folders the folders; those outside the project are left out
   * @throws org.athanor.error.AthanorException CFG-009 when version control does not know it
   */
  List<Path> changedSince(String reference, List<Path> folders);

  /**
   * The files that were there where the history left a commit.
   *
   * @param reference a commit, branch or tag
   * @param folders the files and folders that are looked at
   * @throws org.athanor.error.AthanorException CFG-009 when the commit is not known
   */
  default List<Path> presentAt(String reference, List<Path> folders) {
    return List.of();
  }
}
