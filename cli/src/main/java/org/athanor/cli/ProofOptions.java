package org.athanor.cli;

import org.athanor.command.Autogenerate;
import picocli.CommandLine.Option;

/** The options about proving a generated revision. */
final class ProofOptions {
  @Option(
      names = "--prove",
      description = "Makes no file unless the revision was tried on a scratch copy.")
  private boolean prove;

  @Option(
      names = "--no-prove",
      description = "Does not try it; else it is, where a scratch database can be made.")
  private boolean noProve;

  ProofOptions() {}

  Autogenerate.Proving proving() {
    if (noProve) {
      return Autogenerate.Proving.OFF;
    }
    return prove ? Autogenerate.Proving.REQUIRED : Autogenerate.Proving.IF_POSSIBLE;
  }
}
