package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.athanor.revision.RevisionId;
import org.athanor.sql.LexicalRules;
import org.junit.jupiter.api.Test;

/** Single parts of a revision are changed, and all else stays as it was. */
final class RevisionTextTest {
  private static final LexicalRules RULES = new LexicalRules(
      true, true, false, true, false, false, true, true, LexicalRules.Batches.NONE, false, false);

  private static final RevisionId OLD = RevisionId.of("b2");
  private static final RevisionId OTHER = RevisionId.of("f7");
  private static final String SQL = """
      -- revision: c3
      -- revises: a1 , b2
      -- depends-on: b2,b22

      -- upgrade
      SELECT 1; -- one
      -- about two
      -- b2
      SELECT ';',
        2 ;

      -- downgrade
      SELECT 3""";

  private static SqlRevisionText read(String text) {
    return SqlRevisionText.read(Path.of("c3.sql"), text, RULES);
  }

  @Test
  void references_in_an_sql_header_change_and_nothing_else() {
    String changed = TextEdit.apply(SQL, read(SQL).references(OLD, OTHER));

    assertThat(changed).isEqualTo(SQL.replace("a1 , b2", "a1 , f7").replace("b2,b22", "f7,b22"));
  }

  @Test
  void a_revision_without_the_line_gets_one_behind_its_header() {
    String changed = TextEdit.apply(SQL, read(SQL).outsideTransaction());

    assertThat(changed).isEqualTo(SQL.replace("b2,b22\n", "b2,b22\n-- transactional: false\n"));
  }

  @Test
  void a_revision_with_the_line_gets_another_value() {
    String text = SQL.replace("-- depends-on", "-- Transactional:  true\n-- depends-on");

    assertThat(TextEdit.apply(text, read(text).outsideTransaction()))
        .isEqualTo(text.replace("  true\n", "  false\n"));
  }

  @Test
  void a_statement_has_the_comments_on_lines_of_their_own_before_it() {
    SqlRevisionText text = read(SQL);
    List<SqlRevisionText.Piece> pieces = text.upgrade();

    assertThat(pieces.stream().map(text::code)).containsExactly("SELECT 1", "SELECT ';',\n  2");
    assertThat(pieces.stream().map(text::whole))
        .containsExactly("SELECT 1; -- one\n", "-- about two\n-- b2\nSELECT ';',\n  2 ;\n");
    assertThat(text.downgrade().stream().map(text::whole)).containsExactly("SELECT 3");
  }

  @Test
  void edits_may_come_in_any_order() {
    assertThat(TextEdit.apply(
            "abcdef",
            List.of(new TextEdit(0, 1, "A"), new TextEdit(4, 6, ""), new TextEdit(2, 2, "--"))))
        .isEqualTo("Ab--cd");
  }

  @Test
  void references_in_an_annotation_change_and_nothing_else() {
    String java = """
        // revises = "b2"
        @Revision(id = "c3", revises = {"a1", "b2"}, dependsOn = "b2", message = "b2")
        public final class R implements Migration {
          String revises = "b2";
        }
        """;

    String changed = TextEdit.apply(java, JavaRevisionText.references(java, OLD, OTHER));

    assertThat(changed)
        .isEqualTo(java.replace(
            "{\"a1\", \"b2\"}, dependsOn = \"b2\"", "{\"a1\", \"f7\"}, dependsOn = \"f7\""));
  }

  @Test
  void a_chain_of_calls_ends_with_its_semicolon() {
    String java = """
        op.inSchema("s;").createIndex("i") // ;
            .part(x(() -> { y(); })).on("t") ;
        """;

    JavaRevisionText.Chain chain = JavaRevisionText.chain(java, 0).orElseThrow();
    assertThat(chain.receiver()).isEqualTo("op");
    assertThat(chain.calls())
        .extracting(JavaRevisionText.Call::method)
        .containsExactly("inSchema", "createIndex", "part", "on");
    assertThat(chain.calls())
        .extracting(call -> java.substring(call.start(), call.end()))
        .containsExactly(
            ".inSchema(\"s;\")", ".createIndex(\"i\")", ".part(x(() -> { y(); }))", ".on(\"t\")");
    assertThat(chain.end()).isEqualTo(java.lastIndexOf(';'));
    assertThat(JavaRevisionText.chain("int i = 1;", 0)).isEmpty();
    assertThat(JavaRevisionText.chain("op.x(", 0)).isEmpty();
  }
}
