package org.athanor.lint.fix;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.athanor.lint.SafeForm;
import org.athanor.lint.SafeForm.Place;

/** A script of which nobody knows what runs after it: only what stays in the file is written. */
record UnnumberedScript() implements ScriptNames {
  private static final String IN_PARTS =
      "its safe form commits in parts, and which name runs next is not known here: files named"
          + " as Flyway's, such as V7__rules.sql, are followed by others";

  private static final String OUTSIDE =
      "its safe form runs outside a transaction, and how to say so is not known here:"
          + " --no-transaction says that this tool opens none";

  private static final String ALONE =
      "it runs outside a transaction only as long as it is alone in its file";

  @Override
  public Optional<String> refusal(ScriptFile script, SafeForm form) {
    if (script.running() == ScriptFile.Running.APART) {
      return Optional.empty();
    }
    List<SafeForm.Stage> stages = form.stages();
    boolean isSplit = stages.size() > 1 || form.goal() == SafeForm.Goal.STEP;
    boolean isApart = stages.stream().anyMatch(stage -> stage.place() == Place.OUTSIDE);
    if (script.running() == ScriptFile.Running.ALONE) {
      boolean staysAlone = !isSplit && stages.get(0).statements().size() == 1;
      return staysAlone ? Optional.empty() : Optional.of(ALONE);
    } else if (isSplit) {
      return Optional.of(IN_PARTS);
    }
    return isApart ? Optional.of(OUTSIDE) : Optional.empty();
  }

  @Override
  public List<Path> following(int count) {
    return List.of();
  }

  @Override
  public Optional<FileChange> apart(Path script) {
    return Optional.empty();
  }
}
