package org.athanor.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * A folder that git keeps, asked through the program {@code git}.
 *
 * <p>Immutable and thread-safe.
 */
public final class GitWorkingTree implements WorkingTree {
  private final Path folder;

  /** The working tree that a folder is in, or none. */
  public GitWorkingTree(Path folder) {
    this.folder = folder;
  }

  @Override
  public Place place() {
    Optional<Program.Output> top = git("rev-parse", "--show-toplevel");
    if (top.isEmpty()) {
      return new Place("", "git is not installed");
    }
    if (!top.get().isOk()) {
      return new Place("", "the project is in no git repository");
    }
    // Unlike rev-parse it also knows the branch of a repository without a commit.
    Optional<Program.Output> branch = git("symbolic-ref", "--quiet", "--short", "HEAD");
    return new Place(
        branch.filter(Program.Output::isOk).map(b -> b.out().strip()).orElse(""), "");
  }

  @Override
  public List<String> uncommitted(List<Path> folders) {
    List<String> present =
        folders.stream().filter(Files::exists).map(Path::toString).toList();
    if (present.isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>(List.of("-c", "core.quotepath=off", "status"));
    words.addAll(List.of("--porcelain", "--untracked-files=all", "--"));
    words.addAll(present);
    return git(words.toArray(String[]::new))
        .filter(Program.Output::isOk)
        .map(status -> status.out().lines().toList())
        .orElse(List.of());
  }

  @Override
  public List<Path> changedSince(String reference, List<Path> folders) {
    Path top = Path.of(known(reference, git("rev-parse", "--show-toplevel")));
    String parted = known(reference, git("merge-base", "--", reference, "HEAD"));
    List<String> present =
        folders.stream().filter(Files::exists).map(Path::toString).toList();
    List<Path> changed = new ArrayList<>();
    if (!present.isEmpty()) {
      names(List.of("diff", "--name-only", "--no-renames", parted), present)
          .forEach(name -> changed.add(top.resolve(name)));
      names(List.of("ls-files", "--full-name", "--others", "--exclude-standard"), present)
          .forEach(name -> changed.add(top.resolve(name)));
    }
    return changed.stream().filter(Files::exists).toList();
  }

  @Override
  public List<Path> presentAt(String reference, List<Path> folders) {
    Path top = Path.of(known(reference, git("rev-parse", "--show-toplevel")));
    String parted = known(reference, git("merge-base", "--", reference, "HEAD"));
    List<String> present =
        folders.stream().filter(Files::exists).map(Path::toString).toList();
    return present.isEmpty()
        ? List.of()
        : names(List.of("ls-tree", "-r", "--name-only", "--full-name", parted), present).stream()
            .map(top::resolve)
            .toList();
  }

  private List<String> names(List<String> command, List<String> folders) {
    List<String> words = new ArrayList<>(List.of("-c", "core.quotepath=off"));
    words.addAll(command);
    words.add("--");
    words.addAll(folders);
    return git(words.toArray(String[]::new))
        .filter(Program.Output::isOk)
        .map(output -> output.out().lines().toList())
        .orElse(List.of());
  }

  private static String known(String reference, Optional<Program.Output> answer) {
    return answer
        .filter(Program.Output::isOk)
        .map(output -> output.out().strip())
        .orElseThrow(() -> AthanorException.of(
                ErrorCode.CFG_009, "git does not know \"" + reference + "\" here.")
            .evidence(answer.map(Program.Output::complaint).orElse("git is not installed"))
            .fix("name a commit, branch or tag that was fetched: git fetch, then git branch -a")
            .build());
  }

  private Optional<Program.Output> git(String... words) {
    List<String> all = new ArrayList<>(List.of("git"));
    all.addAll(List.of(words));
    // Only looking: git must not take its lock to tidy up its index.
    return Program.of(all).in(folder).with("GIT_OPTIONAL_LOCKS", "0").run();
  }
}
