package org.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.athanor.schema.Schema;
import org.junit.jupiter.api.Test;

class ScriptOnlyTest {
  private final ScriptOnly parts = new ScriptOnly("SQL Server", "sqlserver", "sqlcmd -i FILE");

  @Test
  void the_refusal_says_how_to_go_on_with_a_script() {
    assertThat(parts.refusal().toText()).isEqualTo("""
            DDL-006  Athanor does not connect to SQL Server: it writes scripts for it.
                     Nothing was changed.
                     Fix: write a script:  athanor upgrade --sql --dialect sqlserver > FILE
                          and run it:      sqlcmd -i FILE""");
  }

  @Test
  void what_asks_nobody_works() {
    assertThat(parts.normalizeOffline(Schema.empty())).isEqualTo(Schema.empty());
    assertThatThrownBy(() -> parts.holder(null, "key")).hasMessageContaining("SQL Server");
  }
}
