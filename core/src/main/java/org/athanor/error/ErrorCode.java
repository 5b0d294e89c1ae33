package org.athanor.error;

/**
 * Every error that Athanor reports, by its stable code.
 *
 * <p>A code is never reused for another meaning. The sentence given here is the heading of the
 * code's entry in {@code docs/errors.md}; the message of one occurrence names the real objects.
 */
public enum ErrorCode {
  // --- REV: the revision graph and the expressions that point into it
  REV_001("REV-001", ErrorCategory.USER, "No revision matches the given identifier"),
  REV_002("REV-002", ErrorCategory.USER, "Several revisions match the given identifier"),
  REV_003("REV-003", ErrorCategory.USER, "The history has several heads where one is needed"),
  REV_004("REV-004", ErrorCategory.USER, "A revision id or a branch label cannot be used"),
  REV_005("REV-005", ErrorCategory.USAGE, "A revision expression cannot be read"),
  REV_006("REV-006", ErrorCategory.USER, "A revision is not a member of the branch"),
  REV_007("REV-007", ErrorCategory.USER, "No branch has the given name"),
  REV_008("REV-008", ErrorCategory.USER, "The revisions form a cycle"),
  REV_009("REV-009", ErrorCategory.USER, "A revision follows itself"),
  REV_010("REV-010", ErrorCategory.USER, "The dependencies of the revisions form a cycle"),
  REV_011("REV-011", ErrorCategory.USER, "A revision depends on itself"),
  REV_012("REV-012", ErrorCategory.USER, "Two revisions have the same id"),
  REV_013("REV-013", ErrorCategory.USER, "A branch label is in use already"),
  REV_014("REV-014", ErrorCategory.USER, "A revision refers to a revision that is not there"),
  REV_015("REV-015", ErrorCategory.USER, "A range does not lie along one branch"),
  REV_016("REV-016", ErrorCategory.USER, "One of several revisions is an ancestor of another"),
  REV_017(
      "REV-017", ErrorCategory.USER, "The destination cannot be reached from the present state"),
  REV_018("REV-018", ErrorCategory.USER, "Relative steps lead beyond the history"),
  REV_019("REV-019", ErrorCategory.USER, "Relative steps are ambiguous"),
  REV_020(
      "REV-020", ErrorCategory.USER, "A new revision would follow a revision that is not a head"),
  REV_021("REV-021", ErrorCategory.USER, "A revision is named twice where it is needed once"),
  REV_022(
      "REV-022",
      ErrorCategory.USER,
      "The version table does not hold the revision that a step starts from"),
  REV_023("REV-023", ErrorCategory.USER, "A squashed revision does not fit the history"),
  REV_024("REV-024", ErrorCategory.USER, "A revision was squashed into another one"),
  REV_025(
      "REV-025",
      ErrorCategory.USER,
      "A database has a part of squashed revisions whose files are gone"),

  // --- SCR: revision files
  SCR_001("SCR-001", ErrorCategory.USER, "A revision file has no id in its header"),
  SCR_002("SCR-002", ErrorCategory.ENVIRONMENT, "A revision file cannot be read"),
  SCR_003("SCR-003", ErrorCategory.USER, "The header of a revision file cannot be understood"),
  SCR_004("SCR-004", ErrorCategory.USER, "A revision does not compile"),
  SCR_005("SCR-005", ErrorCategory.USER, "The class of a revision cannot be run"),
  SCR_006("SCR-006", ErrorCategory.ENVIRONMENT, "This Java has no compiler"),
  SCR_007("SCR-007", ErrorCategory.USER, "The file of a new revision is there already"),
  SCR_008("SCR-008", ErrorCategory.USAGE, "A file name template cannot be understood"),
  SCR_009("SCR-009", ErrorCategory.ENVIRONMENT, "The index of compiled revisions cannot be used"),
  SCR_010("SCR-010", ErrorCategory.USAGE, "The folder of revisions does not exist"),
  SCR_011("SCR-011", ErrorCategory.USER, "A revision has no way back that could be run forward"),
  SCR_012("SCR-012", ErrorCategory.USER, "A template of revisions cannot be used"),
  SCR_020("SCR-020", ErrorCategory.USER, "A script holds a command that only a shell understands"),
  SCR_021("SCR-021", ErrorCategory.USER, "A quote or comment of a script is never closed"),
  SCR_022("SCR-022", ErrorCategory.USER, "The server refuses a statement of the wanted schema"),
  SCR_023("SCR-023", ErrorCategory.USAGE, "A folder holds no SQL"),

  // --- DDL: operations that a database cannot do as asked
  DDL_001("DDL-001", ErrorCategory.USER, "An operation in a revision is incomplete"),
  DDL_002("DDL-002", ErrorCategory.USER, "An operation cannot be reversed"),
  DDL_003("DDL-003", ErrorCategory.USER, "The database does not support the operation"),
  DDL_004("DDL-004", ErrorCategory.USER, "A name or value cannot be written as SQL"),
  DDL_005("DDL-005", ErrorCategory.USAGE, "No installed dialect serves the database"),
  DDL_006("DDL-006", ErrorCategory.USAGE, "Athanor only writes scripts for the database"),
  DDL_012("DDL-012", ErrorCategory.USER, "SQLite needs batch mode for the operation"),
  DDL_013("DDL-013", ErrorCategory.ENVIRONMENT, "A version or setting of H2 is in the way"),
  DDL_020("DDL-020", ErrorCategory.USER, "Rows of a bulk insert cannot be read"),
  DDL_021("DDL-021", ErrorCategory.ENVIRONMENT, "The database is older than is supported"),
  DDL_022("DDL-022", ErrorCategory.USER, "A statement on rows does not fit the stub of its table"),

  // --- RUN: running revisions against a database
  RUN_001("RUN-001", ErrorCategory.ENVIRONMENT, "The version tables cannot be read or written"),
  RUN_002("RUN-002", ErrorCategory.USER, "The database is at a revision that no file has"),
  RUN_003("RUN-003", ErrorCategory.USER, "A revision was changed after it was applied"),
  RUN_004("RUN-004", ErrorCategory.ENVIRONMENT, "Another migration holds the migration lock"),
  RUN_005("RUN-005", ErrorCategory.USER, "The version table was changed by somebody else"),
  RUN_006("RUN-006", ErrorCategory.USER, "The done part of a half-done revision was changed"),
  RUN_007("RUN-007", ErrorCategory.USER, "A half-done revision is in the way"),
  RUN_008("RUN-008", ErrorCategory.ENVIRONMENT, "A lock of the database was not had in time"),
  RUN_009("RUN-009", ErrorCategory.ENVIRONMENT, "The connection was lost during a run"),
  RUN_010("RUN-010", ErrorCategory.ENVIRONMENT, "The database can only be read"),
  RUN_011("RUN-011", ErrorCategory.ENVIRONMENT, "The migration lock was lost during a run"),
  RUN_012("RUN-012", ErrorCategory.USER, "A guard of a revision found rows"),
  RUN_013("RUN-013", ErrorCategory.USER, "Code of a revision cannot be written into a script"),
  RUN_014("RUN-014", ErrorCategory.USER, "There is nothing to repair for a revision"),
  RUN_015("RUN-015", ErrorCategory.ENVIRONMENT, "The run was interrupted"),
  RUN_016("RUN-016", ErrorCategory.USAGE, "A range is given where only scripts take one"),
  RUN_017("RUN-017", ErrorCategory.USER, "A protected environment takes no downgrade"),
  RUN_018("RUN-018", ErrorCategory.USER, "A run would lose data of a protected environment"),
  RUN_019("RUN-019", ErrorCategory.USER, "What must hold after a run does not hold"),
  RUN_020("RUN-020", ErrorCategory.USER, "The linter finds errors in what a run would do"),
  RUN_021("RUN-021", ErrorCategory.USER, "A statement of a revision failed"),
  RUN_022("RUN-022", ErrorCategory.USER, "A run was not confirmed"),
  RUN_023("RUN-023", ErrorCategory.USER, "A hook of a run failed"),

  // --- GEN: the wanted schema, comparing and generating
  GEN_001(
      "GEN-001", ErrorCategory.USER, "The database does not accept a part of the wanted schema"),
  GEN_003("GEN-003", ErrorCategory.USER, "The database is not at the head of the revisions"),
  GEN_004("GEN-004", ErrorCategory.ENVIRONMENT, "The structure of the database cannot be read"),
  GEN_005("GEN-005", ErrorCategory.USAGE, "No model is configured, or its source is not installed"),
  GEN_006("GEN-006", ErrorCategory.USER, "A class of the model cannot be loaded"),
  GEN_007("GEN-007", ErrorCategory.USER, "The model has no entities"),
  GEN_008("GEN-008", ErrorCategory.USER, "Hibernate cannot read the model"),
  GEN_009("GEN-009", ErrorCategory.USAGE, "Hibernate is not on the class path of the model"),
  GEN_010("GEN-010", ErrorCategory.USAGE, "A name stands for no schema"),
  GEN_041("GEN-041", ErrorCategory.USER, "A snapshot of a schema cannot be read"),
  GEN_042(
      "GEN-042", ErrorCategory.USAGE, "A comparison lacks a server, or it is of another product"),
  GEN_043("GEN-043", ErrorCategory.USER, "A program that runs on new revisions fails"),
  GEN_040("GEN-040", ErrorCategory.USAGE, "A pattern of objects cannot be understood"),
  GEN_002("GEN-002", ErrorCategory.USER, "The database user may not make temporary objects"),
  GEN_020("GEN-020", ErrorCategory.USAGE, "A rename that was typed cannot be understood"),
  GEN_021("GEN-021", ErrorCategory.USAGE, "Answers to questions about renames cannot be read"),
  GEN_022("GEN-022", ErrorCategory.USER, "A generated revision does not do what it is for"),
  GEN_023("GEN-023", ErrorCategory.ENVIRONMENT, "A generated revision cannot be proved"),
  GEN_050(
      "GEN-050", ErrorCategory.USER, "A comparison that shall be whole would leave out objects"),
  GEN_051("GEN-051", ErrorCategory.USAGE, "Schemas cannot be mapped as they are named"),
  GEN_060("GEN-060", ErrorCategory.USER, "Sizes of tables cannot be read"),
  GEN_061("GEN-061", ErrorCategory.USAGE, "This database does not tell the sizes of its tables"),

  // --- CFG: configuration and command line
  CFG_001("CFG-001", ErrorCategory.USAGE, "The configuration file cannot be read"),
  CFG_002("CFG-002", ErrorCategory.USAGE, "A setting is wrong or unknown"),
  CFG_003("CFG-003", ErrorCategory.USAGE, "A setting needs a variable that is not set"),
  CFG_005("CFG-005", ErrorCategory.USAGE, "Several folders for revisions, and none is chosen"),
  CFG_006("CFG-006", ErrorCategory.USAGE, "No editor is set"),
  CFG_007("CFG-007", ErrorCategory.USAGE, "A file that would be made is there already"),
  CFG_008("CFG-008", ErrorCategory.USAGE, "Options of a command do not go together"),
  CFG_009("CFG-009", ErrorCategory.USAGE, "Version control does not know a commit"),
  CFG_010("CFG-010", ErrorCategory.USAGE, "The project is in no git repository"),
  CFG_004("CFG-004", ErrorCategory.USAGE, "No environment is chosen, or one that does not exist"),

  // --- CON: connecting to the database
  CON_001("CON-001", ErrorCategory.ENVIRONMENT, "The database cannot be reached"),
  CON_002("CON-002", ErrorCategory.USAGE, "The database does not accept the user or password"),
  CON_003("CON-003", ErrorCategory.USAGE, "The JDBC driver is missing"),
  CON_004("CON-004", ErrorCategory.ENVIRONMENT, "The database did not answer in time"),
  CON_005("CON-005", ErrorCategory.USAGE, "The server has no such database"),

  // --- BAK: backups and what is read back from them
  BAK_001("BAK-001", ErrorCategory.ENVIRONMENT, "A program that backups need is missing"),
  BAK_002("BAK-002", ErrorCategory.ENVIRONMENT, "A program for backups is older than the server"),
  BAK_003("BAK-003", ErrorCategory.ENVIRONMENT, "A backup cannot be written or read back"),
  BAK_004("BAK-004", ErrorCategory.ENVIRONMENT, "A backup does not give back what was there"),
  BAK_005("BAK-005", ErrorCategory.USER, "A database may not be overwritten by a backup"),
  BAK_006("BAK-006", ErrorCategory.USER, "A file is no whole backup of this kind of database"),
  BAK_007("BAK-007", ErrorCategory.USAGE, "Athanor makes no backups of this kind of database"),
  BAK_008("BAK-008", ErrorCategory.USER, "The name of a restore point cannot be used"),

  // --- SDB: throw-away scratch databases
  SDB_001("SDB-001", ErrorCategory.ENVIRONMENT, "A scratch database cannot be made"),
  SDB_002("SDB-002", ErrorCategory.ENVIRONMENT, "Programs for a scratch server are not found"),

  // --- SMP: samples of real databases
  SMP_001("SMP-001", ErrorCategory.ENVIRONMENT, "The database for a sample cannot be read"),
  SMP_002("SMP-002", ErrorCategory.USAGE, "The database for a sample does not fit the revisions"),
  SMP_003("SMP-003", ErrorCategory.USAGE, "A setting of samples names a column that is not there"),

  // --- FIX: mending what the linter found
  FIX_001("FIX-001", ErrorCategory.USER, "A safe form does not have the effect of its revisions"),

  // --- SQU: squashing revisions
  SQU_001("SQU-001", ErrorCategory.USER, "Revisions cannot be squashed into one"),
  SQU_002("SQU-002", ErrorCategory.USER, "A squashed revision does not do what its revisions do"),
  SQU_003("SQU-003", ErrorCategory.USER, "The files of squashed revisions are still needed"),
  SQU_004("SQU-004", ErrorCategory.ENVIRONMENT, "A database that may need files cannot be asked"),

  // --- TST: tests of a project's own migrations
  TST_001("TST-001", ErrorCategory.USER, "A test asks for what its database does not allow"),

  // --- TRC: watching what revisions do
  TRC_001("TRC-001", ErrorCategory.USAGE, "This database cannot be watched"),
  TRC_002("TRC-002", ErrorCategory.USAGE, "This database does not take a changed schema back"),
  TRC_003("TRC-003", ErrorCategory.USER, "A revision does what no rollback takes back"),
  TRC_004("TRC-004", ErrorCategory.USER, "A protected environment is not to be traced itself"),

  // --- BUG: defects
  BUG_001("BUG-001", ErrorCategory.INTERNAL, "Athanor reached a state that it should never reach");

  private final String code;
  private final ErrorCategory category;
  private final String meaning;

  ErrorCode(String code, ErrorCategory category, String meaning) {
    this.code = code;
    this.category = category;
    this.meaning = meaning;
  }

  /** The code as users see it, such as {@code REV-003}. */
  public String code() {
    return code;
  }

  /** Who can act on it. */
  public ErrorCategory category() {
    return category;
  }

  /** One sentence, without a final period, that holds for every occurrence. */
  public String meaning() {
    return meaning;
  }
}
