package org.athanor.cli;

import java.util.function.Supplier;

/** The commands, in the order of the help: one line registers one. */
enum CommandTable {
  INIT("init", InitCommand::new),
  REVISION("revision", RevisionCommand::new),
  UPGRADE("upgrade", UpgradeCommand::new),
  DOWNGRADE("downgrade", DowngradeCommand::new),
  REVERT("revert", RevertCommand::new),
  RESTORE_POINT("restore-point", RestorePointCommand::new),
  RESTORE("restore", RestoreCommand::new),
  CURRENT("current", CurrentCommand::new),
  HISTORY("history", HistoryCommand::new),
  HEADS("heads", HeadsCommand::new),
  BRANCHES("branches", BranchesCommand::new),
  SHOW("show", ShowCommand::new),
  CHECK("check", CheckCommand::new),
  DOCTOR("doctor", DoctorCommand::new),
  TEST("test", TestCommand::new),
  LINT("lint", LintCommand::new),
  VERIFY("verify", VerifyCommand::new),
  TRACE("trace", TraceCommand::new),
  REPORT("report", ReportCommand::new),
  DIFF("diff", DiffCommand::new),
  INSPECT("inspect", InspectCommand::new),
  SIZES("sizes", SizesCommand::new),
  MERGE("merge", MergeCommand::new),
  SQUASH("squash", SquashCommand::new),
  STAMP("stamp", StampCommand::new),
  EDIT("edit", EditCommand::new),
  REPAIR("repair", RepairCommand::new),
  ENSURE_VERSION("ensure-version", EnsureVersionCommand::new),
  CI("ci", CiCommand::new),
  LIST_TEMPLATES("list-templates", ListTemplatesCommand::new);

  private final String commandName;
  private final Supplier<Object> factory;

  CommandTable(String commandName, Supplier<Object> factory) {
    this.commandName = commandName;
    this.factory = factory;
  }

  String commandName() {
    return commandName;
  }

  Object create() {
    return factory.get();
  }
}
