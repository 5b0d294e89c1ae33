package org.athanor.command.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.athanor.diff.ObjectFilter;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What the doctor looks at.
 *
 * @param project a folder of the project, where git is asked
 * @param protectedBranches patterns of branches on which nobody should work, such as {@code main}
 *     and {@code release/*}
 * @param requiredBranch the pattern that a branch must have, such as {@code feat/*}, or null
 * @param folders the folders of revisions
 * @param scratch the server on which the history is replayed, or null when none can be had
 * @param ownTables Athanor's own tables
 * @param filter which objects are the project's business
 * @param checks which checks are made, by name
 */
public record DoctorOptions(
    Path project,
    List<String> protectedBranches,
    @Nullable String requiredBranch,
    List<Path> folders,
    @Nullable JdbcConnectionSource scratch,
    Set<QualifiedName> ownTables,
    ObjectFilter filter,
    List<String> checks) {
  /** Branches that are protected unless the configuration says otherwise. */
  public static final List<String> USUALLY_PROTECTED = List.of("main", "master");

  /** Copies the lists. */
  public DoctorOptions {
    protectedBranches = List.copyOf(protectedBranches);
    folders = List.copyOf(folders);
    ownTables = Set.copyOf(ownTables);
    checks = List.copyOf(checks);
  }
}
