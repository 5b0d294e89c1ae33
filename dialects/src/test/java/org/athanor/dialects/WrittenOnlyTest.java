package org.athanor.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.ServerVersion;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.junit.jupiter.api.Test;

/** What holds for every product that is written for and never spoken to. */
class WrittenOnlyTest {
  private final Dialects dialects = Dialects.installed(WrittenOnlyTest.class.getClassLoader());

  private List<DialectProvider> providers() {
    return List.of(dialects.named("sqlserver"), dialects.named("oracle"));
  }

  @Test
  void their_urls_are_known_and_refused_before_any_driver_is_looked_for() {
    assertThat(dialects.forUrl("jdbc:sqlserver://host;databaseName=x")).isPresent();
    assertThat(dialects.forUrl("jdbc:oracle:thin:@//host/x"))
        .hasValueSatisfying(found -> assertThat(found.scriptOnly()).isPresent());
    assertThat(dialects.named("postgresql").scriptOnly()).isEmpty();
  }

  @Test
  void whatever_needs_a_connection_is_refused_with_the_way_to_a_script() {
    for (DialectProvider provider : providers()) {
      Dialect dialect = provider.offline(ServerVersion.UNKNOWN);
      QualifiedName name = QualifiedName.of("t");
      List<Runnable> questions = List.of(
          () -> connect(provider),
          () -> ask(() -> dialect.inspector().inspect(null, Inspector.Scope.DEFAULT)),
          () -> ask(() -> dialect.inspector().table(null, name)),
          () -> ask(() -> dialect.inspector().defaultSchema(null)),
          () -> ask(() -> dialect.normalizer().normalize(null, Schema.empty(), Schema.empty())),
          () -> ask(() -> dialect.lock().tryAcquire(null, null, "key")),
          () -> ask(() -> dialect.lock().holder(null, "key")));
      for (Runnable question : questions) {
        assertThatThrownBy(question::run).isInstanceOfSatisfying(AthanorException.class, e -> {
          assertThat(e.code()).isEqualTo(ErrorCode.DDL_006);
          assertThat(e.fixes().get(0))
              .contains("--sql --dialect " + provider.name())
              .contains(dialect.session().shellCommand().orElseThrow());
        });
      }
    }
  }

  private static void connect(DialectProvider provider) {
    ask(() -> provider.connect(null));
  }

  private static void ask(Question question) {
    try {
      question.ask();
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  private interface Question {
    void ask() throws java.sql.SQLException;
  }

  @Test
  void versions_that_are_too_old_are_refused() {
    assertThat(dialects.named("sqlserver").offline(new ServerVersion(2017, 0)).version())
        .isEqualTo(new ServerVersion(14, 0));
    assertThat(dialects.named("oracle").offline(ServerVersion.UNKNOWN).version().major())
        .isEqualTo(23);
    for (Runnable old : List.<Runnable>of(
        () -> dialects.named("sqlserver").offline(new ServerVersion(2014, 0)),
        () -> dialects.named("oracle").offline(new ServerVersion(11, 2)))) {
      assertThatThrownBy(old::run)
          .isInstanceOfSatisfying(
              AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DDL_005));
    }
  }
}
