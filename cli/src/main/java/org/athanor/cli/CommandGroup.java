package org.athanor.cli;

/** The steps of the work, in its order: the help lists the commands below them. */
enum CommandGroup {
  BEGIN("Begin:"),
  STATE("Know where you are:"),
  CREATE("Create revisions:"),
  REVIEW("Review:"),
  TEST("Test:"),
  DEPLOY("Deploy:"),
  RECOVER("Go back and recover:"),
  OTHER("Other:");

  private final String heading;

  CommandGroup(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }
}
