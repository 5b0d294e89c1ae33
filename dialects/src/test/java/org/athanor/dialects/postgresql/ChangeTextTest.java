package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.athanor.command.ChangeText;
import org.athanor.dialect.ServerVersion;
import org.athanor.diff.SchemaChange;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.View;
import org.junit.jupiter.api.Test;

/** Differences in words that let a reader see what to do. */
final class ChangeTextTest {
  private static final QualifiedName POST = QualifiedName.of("post");

  private final ChangeText text =
      new ChangeText(new PostgresDialect(new ServerVersion(17, 0)), "the schema before");

  @Test
  void a_definition_that_differs_is_shown_where_it_does() {
    String columns = "SELECT p.id, p.name, p.published, p.creator_id FROM post p ";

    assertThat(altered(
            columns + "WHERE p.published < '2026-11-21'::timestamp AND NOT p.removed",
            columns + "WHERE p.published < '2026-11-22'::timestamp AND NOT p.removed"))
        .isEqualTo("view \"recent\" has another definition: it has "
            + "\"...p.published < '2026-11-21'::timestamp...\", wanted "
            + "\"...p.published < '2026-11-22'::timestamp...\"");
  }

  @Test
  void only_the_beginning_of_a_long_difference_is_shown() {
    String many = ", p.a_long_name".repeat(100);

    assertThat(altered("SELECT p.id FROM post p", "SELECT p.id" + many + " FROM post p"))
        .startsWith("view \"recent\" has another definition: it has \"")
        .hasSizeLessThan(250)
        .endsWith("...\"");
  }

  @Test
  void spaces_that_differ_are_told_as_such() {
    assertThat(altered("SELECT id\n  FROM post", "SELECT id FROM post"))
        .isEqualTo(
            "view \"recent\" has another definition: only its spaces and line breaks differ");
  }

  @Test
  void an_index_is_told_with_what_it_is_over() {
    Index before = Index.of("ix_day", List.of("day"));
    Index after = before
        .withUnique(true)
        .withParts(
            List.of(IndexPart.expression("lower(name)").descending().nulls(IndexPart.Nulls.LAST)))
        .withWhere("day IS NOT NULL");

    assertThat(text.of(new SchemaChange.IndexRemoved(POST, before)))
        .isEqualTo("table \"post\": index \"ix_day\" [day] is not in the schema before");
    assertThat(text.of(new SchemaChange.IndexAdded(POST, after)))
        .isEqualTo("table \"post\": unique index \"ix_day\" [lower(name) desc nulls last]"
            + " where day IS NOT NULL is missing");
  }

  private String altered(String before, String after) {
    QualifiedName name = QualifiedName.of("recent");
    return text.of(new SchemaChange.ObjectAltered(View.of(name, before), View.of(name, after)));
  }
}
