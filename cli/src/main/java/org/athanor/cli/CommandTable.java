package org.athanor.cli;

import java.util.function.Supplier;

/** The commands, in the order of the help: one line registers one. */
enum CommandTable {
  ;

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
