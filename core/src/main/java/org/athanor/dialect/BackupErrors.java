package org.athanor.dialect;

import java.nio.file.Path;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.program.InstalledProgram;
import org.athanor.program.Program;

/** What goes wrong with the programs and files of backups, whatever the product. */
public final class BackupErrors {
  private static final int SHOWN_LINES = 8;

  private BackupErrors() {}

  /**
   * No program of a name is there.
   *
   * @param packages what brings it, such as {@code postgresql-client-17}
   */
  public static AthanorException missing(
      String program, InstalledProgram.Places places, String packages) {
    AthanorException.Builder error = AthanorException.of(
        ErrorCode.BAK_001, "A backup of this database needs the program \"" + program + "\".");
    if (places.folder() != null) {
      error.evidence("backup.programs is " + places.folder());
    }
    return error
        .databaseState("Nothing was changed.")
        .fix("install it: " + packages)
        .fix("say where it is, in athanor.toml:  [backup]  programs = \"/path/to/folder\"")
        .build();
  }

  /** The programs that are there are older than the server. */
  public static AthanorException tooOld(
      String server, List<InstalledProgram> found, String packages) {
    return AthanorException.of(
            ErrorCode.BAK_002,
            "The server is " + server + ", and the program for backups is older, which cannot"
                + " read all of it.")
        .evidence(found.stream().map(p -> p.path() + "  " + p.says()).toList())
        .databaseState("Nothing was changed.")
        .fix("install one of the server's version or newer: " + packages)
        .fix("say where it is, in athanor.toml:  [backup]  programs = \"/path/to/folder\"")
        .build();
  }

  /** Runs a program, which must end well. */
  public static Program.Output run(Program program) {
    Program.Output output =
        program.run().orElse(new Program.Output(-1, "", "it cannot be started"));
    if (!output.isOk()) {
      List<String> lines = output.complaint().lines().toList();
      throw AthanorException.of(ErrorCode.BAK_003, "The program \"" + program.name() + "\" failed.")
          .evidence(lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()))
          .fix("mend what it complains of, and run again")
          .build();
    }
    return output;
  }

  /** A file is no backup of a product, or not all of one. */
  public static AthanorException damaged(Path file, String why) {
    return AthanorException.of(
            ErrorCode.BAK_006, "The file " + file + " is no whole backup of this kind of database.")
        .evidence(why)
        .databaseState("The database was not changed.")
        .fix("take another backup; this one cannot be read back")
        .build();
  }
}
