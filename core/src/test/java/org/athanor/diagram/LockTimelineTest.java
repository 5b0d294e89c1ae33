package org.athanor.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.athanor.effects.LockMode;
import org.athanor.effects.LockMode.Access;
import org.athanor.effects.StatementFacts;
import org.athanor.revision.RevisionId;
import org.athanor.schema.QualifiedName;
import org.athanor.trace.Observation;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.StatementTrace;
import org.athanor.trace.TraceReport;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class LockTimelineTest {
  private static final LockMode EXCLUSIVE =
      new LockMode("ACCESS EXCLUSIVE", 8, Set.of(Access.READ, Access.WRITE, Access.DDL));
  private static final LockMode SHARE = new LockMode("SHARE", 5, Set.of(Access.WRITE, Access.DDL));
  private static final LockMode READING = new LockMode("ACCESS SHARE", 1, Set.of());

  @Test
  void each_lock_is_a_bar_from_its_statement_to_the_end_of_the_transaction() {
    String svg = picture(
        statement(1, span(0, 20, 100), lock("item", SHARE)),
        statement(2, span(20, 80, 100), lock("item", EXCLUSIVE)));
    assertThat(svg)
        .contains("<rect class=\"bar writers\" x=\"190\" width=\"726\"")
        .contains("<rect class=\"bar all\" x=\"335\" width=\"581\"")
        .contains("SHARE on item by statement 1 for 100.0 ms, writers wait");
  }

  @Test
  void locks_that_keep_nobody_waiting_longer_are_left_out() {
    String svg = picture(
        statement(1, span(0, 20, 100), lock("item", EXCLUSIVE)),
        statement(2, span(20, 80, 100), lock("item", SHARE), lock("tag", READING)));
    assertThat(svg).contains("bar all\" x=").doesNotContain("bar writers\" x=\"3");
    assertThat(svg).doesNotContain("SHARE on item by statement 2").doesNotContain(">tag<");
  }

  @Test
  void the_description_says_the_same_to_those_who_cannot_see_it() {
    assertThat(picture(statement(1, span(0, 20, 20), lock("item", EXCLUSIVE))))
        .contains(
            "<desc>b2  widen  up, 20.0 ms: ACCESS EXCLUSIVE on item by statement 1 for 20.0 ms,"
                + " readers and writers wait.</desc>")
        .contains("role=\"img\" aria-label=\"Locks of revision b2\"");
  }

  @Test
  void a_statement_that_fails_is_told() {
    StatementTrace failed = new StatementTrace(
        1,
        "ALTER TABLE item ALTER COLUMN name SET NOT NULL",
        StatementTrace.Place.IN_TRANSACTION,
        new StatementTrace.Span(Duration.ZERO, Duration.ZERO, Duration.ZERO),
        Observation.NONE,
        List.of(),
        "column \"name\" contains null values");
    assertThat(picture(failed))
        .contains("Statement 1 fails: column &quot;name&quot; contains null values</text>");
  }

  @Test
  void names_and_messages_stay_text() {
    String svg = picture(statement(1, span(0, 20, 20), lock("a<b>&\"c\u0007", EXCLUSIVE)));
    assertThatCode(() -> DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg))))
        .doesNotThrowAnyException();
    assertThat(svg).contains("a&lt;b&gt;&amp;&quot;c ");
  }

  @Test
  void a_report_shows_its_revisions_one_below_the_other_with_one_legend() {
    RevisionTrace trace = trace(statement(1, span(0, 20, 20), lock("item", EXCLUSIVE)));
    String svg =
        new LockTimeline().of(new TraceReport("postgresql", "17.1", 0, List.of(trace, trace)));
    assertThat(svg.split("class=\"head\"", -1)).hasSize(3);
    assertThat(svg.split(">only other schema changes wait<", -1)).hasSize(2);
  }

  @Test
  void a_page_has_styles_and_the_meaning_of_colours_once() {
    LockTimeline timeline = new LockTimeline();
    String svg = timeline.inPage(
        LockCourse.of(
            trace(statement(1, span(0, 20, 20), lock("item", EXCLUSIVE))).up()),
        "Locks");
    assertThat(svg)
        .contains("<title>Locks</title>", "<rect class=\"bar all\"", ">20.0 ms</text>")
        .doesNotContain("<style>", ">writers wait<");
    assertThat(timeline.styles()).contains(".locks .all {");
    assertThat(timeline.keys())
        .extracting(LockTimeline.Key::style)
        .containsExactly("all", "writers", "ddl", "work");
  }

  @Test
  void what_nobody_has_measured_is_drawn_by_statement() {
    QualifiedName item = QualifiedName.of("item");
    LockCourse.Step held = new LockCourse.Step(
        1,
        new LockCourse.Span(0, 1, 2),
        List.of(new StatementFacts.Lock(item, SHARE)),
        List.of(new StatementFacts.Work(item, StatementFacts.Kind.SCAN, "all is read")),
        null);
    LockCourse.Step after =
        new LockCourse.Step(2, new LockCourse.Span(1, 2, 2), List.of(), List.of(), null);
    String svg = new LockTimeline()
        .inPage(new LockCourse(LockCourse.Scale.STATEMENTS, List.of(held, after)), "Locks");
    assertThat(svg)
        .contains("SHARE on item by statement 1 until the end of statement 2, writers wait")
        .contains("<title>statement 1: all is read</title>")
        .doesNotContain(" ms");
  }

  @Test
  void of_very_many_tables_the_rest_is_counted() {
    List<StatementFacts.Lock> locks = IntStream.range(0, 42)
        .mapToObj(i -> new StatementFacts.Lock(QualifiedName.of("t" + i), EXCLUSIVE))
        .toList();
    LockCourse.Step step =
        new LockCourse.Step(1, new LockCourse.Span(0, 1, 1), locks, List.of(), null);
    assertThat(new LockTimeline()
            .inPage(new LockCourse(LockCourse.Scale.STATEMENTS, List.of(step)), "Locks"))
        .contains(">t39</text>", ">and 2 tables more</text>")
        .doesNotContain(">t40</text>");
  }

  private static String picture(StatementTrace... statements) {
    return new LockTimeline().of(trace(statements));
  }

  private static RevisionTrace trace(StatementTrace... statements) {
    Duration took = statements[statements.length - 1].span().ended();
    return new RevisionTrace(
        RevisionId.of("b2"), "widen", new Passage(took, List.of(statements)), null);
  }

  private static StatementTrace.Span span(int began, int took, int released) {
    return new StatementTrace.Span(
        Duration.ofMillis(began), Duration.ofMillis(took), Duration.ofMillis(released));
  }

  private static StatementTrace statement(
      int number, StatementTrace.Span span, Observation.Lock... locks) {
    QualifiedName table = locks[0].relation();
    Observation seen = new Observation(
        List.of(),
        List.of(locks),
        List.of(new StatementFacts.Work(table, StatementFacts.Kind.SCAN, "all its rows are read")),
        List.of(),
        List.of(),
        List.of(),
        null);
    return new StatementTrace(
        number, "SQL", StatementTrace.Place.IN_TRANSACTION, span, seen, List.of(), null);
  }

  private static Observation.Lock lock(String table, LockMode mode) {
    return new Observation.Lock(QualifiedName.of(table), Observation.Kind.TABLE, mode);
  }
}
