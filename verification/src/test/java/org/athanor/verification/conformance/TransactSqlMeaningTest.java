package org.athanor.verification.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransactSqlMeaningTest {
  private static final String BY_NAME = """
      declare @const_name varchar(256)
      select @const_name = QUOTENAME([name]) from sys.%s
      where parent_object_id = object_id('xyz.t')
      and col_name(parent_object_id, parent_column_id) = '%s'
      exec('alter table xyz.t drop constraint ' + @const_name)""";
  private static final String ALL_OF_THEM = """
      DECLARE @drop nvarchar(max) = N'';
      SELECT @drop += N'ALTER TABLE xyz.t DROP CONSTRAINT ' + QUOTENAME(name) + N';'
      FROM sys.default_constraints
      WHERE parent_object_id = OBJECT_ID(N'xyz.t')
        AND COL_NAME(parent_object_id, parent_column_id) = N'c';
      EXEC (@drop)""";

  @Test
  void constraints_of_a_column_are_dropped_however_their_names_are_found() {
    String drop = TransactSqlMeaning.of(ALL_OF_THEM);

    assertThat(drop).isEqualTo("drop default_constraints of xyz.t c");
    assertThat(TransactSqlMeaning.of(BY_NAME.formatted("default_constraints", "c")))
        .isEqualTo(drop);
    assertThat(TransactSqlMeaning.of(BY_NAME.formatted("check_constraints", "c")))
        .isNotEqualTo(drop);
    assertThat(TransactSqlMeaning.of(BY_NAME.formatted("default_constraints", "d")))
        .isNotEqualTo(drop);
  }

  @Test
  void arguments_of_a_procedure_need_no_quotes() {
    assertThat(TransactSqlMeaning.of("EXEC sp_rename N'y.t.c', N'x', N'COLUMN'"))
        .isEqualTo(TransactSqlMeaning.of("exec sp_rename '[y].[t].[c]', [x], 'column'"))
        .isNotEqualTo(TransactSqlMeaning.of("exec sp_rename 'y.t.c', X, 'column'"));
  }

  @Test
  void brackets_unicode_letters_and_names_of_defaults_mean_nothing() {
    assertThat(TransactSqlMeaning.of("ALTER TABLE [t] ADD CONSTRAINT df_t_c DEFAULT N'x' FOR c"))
        .isEqualTo(TransactSqlMeaning.of("alter table t add default 'x' for [c]"))
        .isNotEqualTo(TransactSqlMeaning.of("alter table t add default 'X' for [c]"));
  }
}
