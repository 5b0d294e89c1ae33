package org.athanor.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FlywayNameTest {
  @ParameterizedTest
  @CsvSource({
    "V1__init.sql, VERSIONED, 1, init",
    "V1.2_03__two words.sql, VERSIONED, 1.2_03, two words",
    "V20260101120000__x__y.sql, VERSIONED, 20260101120000, x__y",
    "U3__back.sql, UNDO, 3, back",
    "B7__all.sql, BASELINE, 7, all",
    "R__view.sql, REPEATABLE, '', view",
  })
  void the_parts_of_a_name_are_known(String file, FlywayName.Kind kind, String version, String is) {
    assertThat(FlywayName.of(Path.of("db", file))).contains(new FlywayName(kind, version, is));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V1_init.sql",
        "v1__init.sql",
        "V1__init.txt",
        "1__init.sql",
        "__init.sql",
        "V__init.sql",
        "V1.__init.sql",
        "V.1__init.sql",
        "Vx__init.sql",
        "R1__view.sql",
        "schema.sql"
      })
  void other_names_are_not_flyways(String file) {
    assertThat(FlywayName.of(Path.of(file))).isEmpty();
  }

  @Test
  void scripts_run_in_the_order_of_their_numbers_and_not_in_that_of_a_shell() {
    assertThat(inOrder(
            "B1__all.sql",
            "R__b.sql",
            "R__a.sql",
            "U2__two.sql",
            "U10__ten.sql",
            "V10__ten.sql",
            "V2.1__more.sql",
            "V2__two.sql"))
        .containsExactly(
            "B1__all.sql",
            "V2__two.sql",
            "V2.1__more.sql",
            "V10__ten.sql",
            "R__a.sql",
            "R__b.sql",
            "U10__ten.sql",
            "U2__two.sql");
  }

  @Test
  void files_among_which_one_has_another_name_stay_as_they_are_given() {
    assertThat(inOrder("V10__ten.sql", "schema.sql", "V2__two.sql"))
        .containsExactly("V10__ten.sql", "schema.sql", "V2__two.sql");
  }

  @ParameterizedTest
  @CsvSource({
    "V2__rules.sql, V3__x.sql, V2.1__rules_part_2.sql, V2.2__rules_part_3.sql",
    "V2__rules.sql, V2.5__x.sql, V2.1__rules_part_2.sql, V2.2__rules_part_3.sql",
    "V2__rules.sql, V2.2__x.sql, V2.0.1__rules_part_2.sql, V2.0.2__rules_part_3.sql",
    "V2__rules.sql, V2.1__x.sql, V2.0.1__rules_part_2.sql, V2.0.2__rules_part_3.sql",
    "V2__rules.sql, V2.0.1__x.sql, V2.0.0.1__rules_part_2.sql, V2.0.0.2__rules_part_3.sql",
    "V2__rules.sql, V1__x.sql, V2.1__rules_part_2.sql, V2.2__rules_part_3.sql",
  })
  void what_follows_a_script_runs_before_any_that_is_there(
      String script, String other, String second, String third) {
    FlywayVersions versions = FlywayVersions.of(List.of(Path.of(script), Path.of(other)));

    assertThat(versions.behind(FlywayName.of(Path.of(script)).orElseThrow(), 2))
        .extracting(FlywayName::file)
        .containsExactly(second, third);
  }

  private static List<String> inOrder(String... files) {
    List<ScriptFile> scripts = Stream.of(files)
        .map(file -> new ScriptFile(Path.of(file), "", ScriptFile.Running.TRANSACTION))
        .toList();
    return FlywayName.inOrder(scripts).stream().map(ScriptFile::name).toList();
  }
}
