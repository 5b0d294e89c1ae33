package org.athanor.verification.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Recorded comparisons are judged by what a real database says. */
final class SchemaDiffFormatIT {
  private static final String CASE = """
      [{"id": "a", "source_test": "t", "dialect": "sqlite", "options": {},
        "database_ddl": {"main": ["CREATE TABLE t (x INTEGER, y TEXT)"]},
        "model": {"tables": [{"table": "t", "schema": null, "constraints": [],
          "columns": [{"column": "x", "type": {"sql": "TEXT"}, "nullable": true}]}]},
        "filtered_out": [%s],
        "expected_diffs": [%s]}]
      """;
  private static final String RETYPED =
      "[{\"diff\": \"modify_type\", \"table\": \"t\", \"column\": \"x\"}]";
  private static final String REMOVED =
      "{\"diff\": \"remove_column\", \"table\": \"t\", \"column\": {\"column\": \"y\"}}";
  private static final String HIDDEN = "{\"type\": \"column\", \"name\": \"y\"}";

  @Test
  void the_recorded_differences_are_to_be_found_and_no_others() {
    assertThat(run(CASE.formatted("", RETYPED + "," + REMOVED))).isInstanceOf(Outcome.Passed.class);
    assertThat(run(CASE.formatted("", RETYPED)))
        .isEqualTo(new Outcome.Failed("type t.x", "remove column t.y\ntype t.x"));
  }

  @Test
  void what_the_recorded_hook_refused_is_filtered_out() {
    assertThat(run(CASE.formatted(HIDDEN, RETYPED))).isInstanceOf(Outcome.Passed.class);
  }

  @ParameterizedTest
  @CsvSource({"VARCHAR(10),VARCHAR(20),true", "VARCHAR(10),VARCHAR(10),false"})
  void columns_are_compared_on_a_server(String before, String wanted, boolean differs) {
    String json = """
        [{"id": "a", "source_test": "t", "dialect": "sqlite", "differs": %b,
          "database_type": {"sql": "%s"}, "model_type": {"sql": "%s"}}]
        """;
    ColumnCompareFormat format = new ColumnCompareFormat("type_compare.json");

    assertThat(run(format, json.formatted(differs, before, wanted)))
        .isInstanceOf(Outcome.Passed.class);
    assertThat(run(format, json.formatted(!differs, before, wanted)))
        .isInstanceOf(Outcome.Failed.class);
  }

  private static Outcome run(String json) {
    return run(new SchemaDiffFormat(), json);
  }

  private static Outcome run(CaseFormat format, String json) {
    return format.read(JsonMapper.shared().readTree(json)).get(0).check().run();
  }
}
