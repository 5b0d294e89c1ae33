package org.athanor.lint.fix;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.athanor.lint.SafeForm;

/** How a tool knows a script by its name: what a fix may do with it and beside it. */
interface ScriptNames {
  /**
   * Why a form cannot be written, or nothing where it can.
   *
   * @param script where it would be
   * @param form what would be written
   */
  Optional<String> refusal(ScriptFile script, SafeForm form);

  /**
   * Files that the tool runs right after it, before any other.
   *
   * @param count how many
   */
  List<Path> following(int count);

  /**
   * What has the tool run a script outside a transaction.
   *
   * @param script that script
   */
  Optional<FileChange> apart(Path script);

  /** The names of a script. */
  static ScriptNames of(Path script, FlywayVersions versions) {
    return FlywayName.of(script)
        .<ScriptNames>map(name -> new FlywayScript(script, name, versions))
        .orElseGet(UnnumberedScript::new);
  }
}
