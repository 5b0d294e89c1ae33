package org.athanor.script;

import java.nio.file.Path;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/** The errors of revision files; each names the file. */
final class ScriptErrors {
  private static final String UNCHANGED = "Nothing was changed.";

  private ScriptErrors() {}

  static AthanorException noId(Path file, Language language) {
    return AthanorException.of(
            ErrorCode.SCR_001, "The revision file \"" + file + "\" has no id in its header.")
        .fix(
            language == Language.SQL
                ? "add a first line:  -- revision: c901d2e4f5a6"
                : "write the class as:  @Revision(id = \"c901d2e4f5a6\", ...)")
        .databaseState(UNCHANGED)
        .build();
  }

  static AthanorException unreadable(Path path, Exception cause) {
    return AthanorException.of(ErrorCode.SCR_002, "Cannot read \"" + path + "\".")
        .evidence(String.valueOf(cause))
        .fix("check that the file is there and may be read")
        .cause(cause)
        .databaseState(UNCHANGED)
        .build();
  }

  static AthanorException noFolder(Path folder) {
    return AthanorException.of(
            ErrorCode.SCR_010, "The folder of revisions \"" + folder + "\" does not exist.")
        .fix("correct locations in section [revisions] of athanor.toml")
        .fix("athanor revision -m \"...\"    makes it with a first revision")
        .databaseState(UNCHANGED)
        .build();
  }

  static AthanorException notUtf8(Path file, int offset) {
    return AthanorException.of(
            ErrorCode.SCR_002,
            "The revision file \"" + file + "\" is not UTF-8: byte " + offset + " fits nowhere.")
        .fix("save the file as UTF-8")
        .databaseState(UNCHANGED)
        .build();
  }

  static AthanorException header(Path file, int line, String what, String fix) {
    return AthanorException.of(ErrorCode.SCR_003, what)
        .evidence(file + ", line " + line)
        .fix(fix)
        .databaseState(UNCHANGED)
        .build();
  }

  static AthanorException notRunnable(Path file, String what, String fix, Throwable cause) {
    return AthanorException.of(ErrorCode.SCR_005, what)
        .evidence(file.toString())
        .fix(fix)
        .cause(cause)
        .databaseState(UNCHANGED)
        .build();
  }
}
