package org.athanor.cli;

import java.util.function.Supplier;

/** The commands, in the order of the help: one line registers one. */
enum CommandTable {
  INIT("init", CommandGroup.BEGIN, InitCommand::new),
  LIST_TEMPLATES("list-templates", CommandGroup.BEGIN, ListTemplatesCommand::new),
  CI("ci", CommandGroup.BEGIN, CiCommand::new),
  DOCTOR("doctor", CommandGroup.STATE, DoctorCommand::new),
  CURRENT("current", CommandGroup.STATE, CurrentCommand::new),
  HISTORY("history", CommandGroup.STATE, HistoryCommand::new),
  HEADS("heads", CommandGroup.STATE, HeadsCommand::new),
  BRANCHES("branches", CommandGroup.STATE, BranchesCommand::new),
  SHOW("show", CommandGroup.STATE, ShowCommand::new),
  CHECK("check", CommandGroup.STATE, CheckCommand::new),
  DIFF("diff", CommandGroup.STATE, DiffCommand::new),
  INSPECT("inspect", CommandGroup.STATE, InspectCommand::new),
  SIZES("sizes", CommandGroup.STATE, SizesCommand::new),
  REVISION("revision", CommandGroup.CREATE, RevisionCommand::new),
  EDIT("edit", CommandGroup.CREATE, EditCommand::new),
  MERGE("merge", CommandGroup.CREATE, MergeCommand::new),
  SQUASH("squash", CommandGroup.CREATE, SquashCommand::new),
  LINT("lint", CommandGroup.REVIEW, LintCommand::new),
  TRACE("trace", CommandGroup.REVIEW, TraceCommand::new),
  REPORT("report", CommandGroup.REVIEW, ReportCommand::new),
  TEST("test", CommandGroup.TEST, TestCommand::new),
  VERIFY("verify", CommandGroup.TEST, VerifyCommand::new),
  RESTORE_POINT("restore-point", CommandGroup.DEPLOY, RestorePointCommand::new),
  UPGRADE("upgrade", CommandGroup.DEPLOY, UpgradeCommand::new),
  ENSURE_VERSION("ensure-version", CommandGroup.DEPLOY, EnsureVersionCommand::new),
  DOWNGRADE("downgrade", CommandGroup.RECOVER, DowngradeCommand::new),
  REVERT("revert", CommandGroup.RECOVER, RevertCommand::new),
  RESTORE("restore", CommandGroup.RECOVER, RestoreCommand::new),
  REPAIR("repair", CommandGroup.RECOVER, RepairCommand::new),
  STAMP("stamp", CommandGroup.RECOVER, StampCommand::new);

  private final String commandName;
  private final CommandGroup group;
  private final Supplier<Object> factory;

  CommandTable(String commandName, CommandGroup group, Supplier<Object> factory) {
    this.commandName = commandName;
    this.group = group;
    this.factory = factory;
  }

  String commandName() {
    return commandName;
  }

  /** The step of the work that it belongs to. */
  CommandGroup group() {
    return group;
  }

  Object create() {
    return factory.get();
  }
}
