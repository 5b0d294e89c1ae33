package org.athanor.dialects.mysql;

import org.athanor.dialect.DefinitionWriter;

/** Definitions as this family has them. */
final class MySqlDefinitions extends DefinitionWriter {
  private final ServerFacts facts;

  MySqlDefinitions(ServerFacts facts) {
    this.facts = facts;
  }

  ServerFacts facts() {
    return facts;
  }
}
