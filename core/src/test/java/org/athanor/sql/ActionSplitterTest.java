package org.athanor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ActionSplitterTest {
  private static final LexicalRules RULES = new LexicalRules(
      false, false, false, false, true, true, true, false, LexicalRules.Batches.NONE, false, false);

  @Test
  void each_action_becomes_a_statement_in_its_own_words() {
    assertThat(ActionSplitter.split(
            "alter table only \"My\".t ADD a numeric(10, 2) , ALTER b TYPE varchar(3)", RULES))
        .containsExactly(
            "alter table only \"My\".t ADD a numeric(10, 2)",
            "alter table only \"My\".t ALTER b TYPE varchar(3)");
  }

  @Test
  void one_action_stays_itself() {
    assertThat(ActionSplitter.split("ALTER TABLE IF EXISTS t DROP a", RULES))
        .containsExactly("ALTER TABLE IF EXISTS t DROP a");
  }

  @Test
  void a_comment_goes_with_the_action_on_whose_line_it_stands() {
    assertThat(ActionSplitter.split("""
            ALTER TABLE t
              ADD a text DEFAULT 'x, y', -- first
              -- second
              ADD b int /* whole */ NOT NULL -- end""", RULES))
        .containsExactly(
            "-- first\nALTER TABLE t ADD a text DEFAULT 'x, y'",
            "-- second\n-- end\nALTER TABLE t ADD b int /* whole */ NOT NULL");
  }

  @Test
  void what_alters_no_table_is_not_split() {
    assertThat(ActionSplitter.split("ALTER INDEX i RENAME TO j", RULES)).isEmpty();
    assertThat(ActionSplitter.split("ALTER TABLE t", RULES)).isEmpty();
    assertThat(ActionSplitter.split("SELECT 1, 2", RULES)).isEmpty();
  }
}
