package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.JsonPrinter;
import org.athanor.command.Questions;
import org.athanor.diff.ValueQuestion;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.rename.RenameQuestion;
import org.athanor.script.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Questions and their answers as JSON: what a person or an agent fills in between two runs.
 *
 * <pre>{@code
 * {
 *   "questions" : [ {
 *     "id" : "column customer.email",
 *     "question" : "Is column \"email\" of \"customer\" a new name of \"mail\"?",
 *     "candidates" : [ "mail" ],
 *     "answer" : "mail"
 *   }, {
 *     "id" : "fill customer.age",
 *     "question" : "What do rows that are there get in the new column ...?",
 *     "answer" : "18"
 *   } ]
 * }
 * }</pre>
 *
 * <p>An answer is null while nobody has answered. To a question about a name it is a candidate, or
 * false for what is really new; to one about values an SQL expression (a number, true and false
 * stand for themselves), or an empty text where the revision's file shall only mark the place.
 */
final class AnswersFile {
  private final Path file;

  AnswersFile(Path file) {
    this.file = file;
  }

  /** The facts of questions, open ones. */
  static Facts facts(Questions questions) {
    return Facts.of().put("questions", list(questions));
  }

  /** The facts of each question. */
  static List<Facts> list(Questions questions) {
    List<Facts> list = new ArrayList<>();
    questions.renames().forEach(each -> list.add(fact(each)));
    questions.values().forEach(each -> list.add(fact(each)));
    return list;
  }

  private static Facts fact(RenameQuestion question) {
    return Facts.of()
        .put("id", question.id())
        .put("question", question.text())
        .put("candidates", question.candidates())
        .put("answer", null);
  }

  private static Facts fact(ValueQuestion question) {
    return Facts.of()
        .put("id", question.id())
        .put("question", question.text())
        .put("type", question.type())
        .put("answer", null);
  }

  /**
   * The answers; none when there is no file yet.
   *
   * @throws AthanorException GEN-021 when it holds something else
   */
  Answers read() {
    Map<String, Optional<String>> renames = new LinkedHashMap<>();
    Map<String, String> values = new LinkedHashMap<>();
    for (Map<?, ?> question : questions()) {
      String id = String.valueOf(question.get("id"));
      String column = ValueQuestion.keyOf(id);
      Object answer = question.get("answer");
      if (answer == null) {
        continue;
      }
      if (!column.isEmpty()) {
        values.put(column, value(id, answer));
      } else {
        renames.put(id, formerName(id, answer));
      }
    }
    return new Answers(renames, values);
  }

  private Optional<String> formerName(String id, Object answer) {
    if (answer instanceof String former) {
      return Optional.of(former);
    } else if (Boolean.FALSE.equals(answer)) {
      return Optional.empty();
    }
    throw unusable(id, answer);
  }

  private String value(String id, Object answer) {
    if (answer instanceof String || answer instanceof Number || answer instanceof Boolean) {
      return answer.toString();
    }
    throw unusable(id, answer);
  }

  private AthanorException unusable(String id, Object answer) {
    return unreadable("the answer to \"" + id + "\" is " + answer, null);
  }

  private List<Map<?, ?>> questions() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<Map<?, ?>> questions = new ArrayList<>();
      for (JsonObject question : JsonObject.read(Files.readString(file)).objects("questions")) {
        question.text("id");
        questions.add(question.fields());
      }
      return questions;
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  /** Adds questions that are not in it; what is answered stays. */
  void add(Questions open) {
    List<Facts> all = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (Map<?, ?> question : questions()) {
      Facts fact = Facts.of();
      question.forEach((name, value) -> fact.put(String.valueOf(name), value));
      known.add(String.valueOf(question.get("id")));
      all.add(fact);
    }
    for (RenameQuestion question : open.renames()) {
      if (!known.contains(question.id())) {
        all.add(fact(question));
      }
    }
    for (ValueQuestion question : open.values()) {
      if (!known.contains(question.id())) {
        all.add(fact(question));
      }
    }
    try {
      Files.writeString(
          file, JsonPrinter.print(Facts.of().put("questions", all)) + System.lineSeparator());
    } catch (IOException e) {
      throw unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  private AthanorException unreadable(String why, @Nullable Exception cause) {
    AthanorException.Builder error = AthanorException.of(
            ErrorCode.GEN_021, "The answers in \"" + file + "\" cannot be used.")
        .evidence(why)
        .fix("give each question an answer: a name from its candidates, false for what is new, or"
            + " null to be asked again")
        .fix("where it asks for a value: an SQL expression such as \"'unknown'\", or \"\" to leave"
            + " it to the file")
        .fix("remove the file: it is written anew with the open questions")
        .databaseState("Nothing was changed.");
    return cause == null ? error.build() : error.cause(cause).build();
  }
}
