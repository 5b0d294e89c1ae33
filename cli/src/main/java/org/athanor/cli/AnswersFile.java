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
import org.athanor.cli.output.JsonText;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.rename.RenameQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Questions about renames and their answers as JSON: what a person or an agent fills in between two
 * runs.
 *
 * <pre>{@code
 * {
 *   "questions" : [ {
 *     "id" : "column customer.email",
 *     "question" : "Is column \"email\" of \"customer\" a new name of \"mail\"?",
 *     "candidates" : [ "mail" ],
 *     "answer" : "mail"
 *   } ]
 * }
 * }</pre>
 *
 * <p>An answer is a candidate, false for what is really new, or null while nobody has answered.
 */
final class AnswersFile {
  private final Path file;

  AnswersFile(Path file) {
    this.file = file;
  }

  /** The facts of questions, open ones. */
  static Facts facts(List<RenameQuestion> questions) {
    return Facts.of().put("questions", list(questions));
  }

  /** The facts of each question. */
  static List<Facts> list(List<RenameQuestion> questions) {
    return questions.stream().map(AnswersFile::fact).toList();
  }

  private static Facts fact(RenameQuestion question) {
    return Facts.of()
        .put("id", question.id())
        .put("question", question.text())
        .put("candidates", question.candidates())
        .put("answer", null);
  }

  /**
   * The answers by the ids of their questions; none when there is no file yet.
   *
   * @throws AthanorException GEN-021 when it holds something else
   */
  Map<String, Optional<String>> read() {
    Map<String, Optional<String>> answers = new LinkedHashMap<>();
    for (Map<?, ?> question : questions()) {
      Object answer = question.get("answer");
      if (answer instanceof String former) {
        answers.put(String.valueOf(question.get("id")), Optional.of(former));
      } else if (Boolean.FALSE.equals(answer)) {
        answers.put(String.valueOf(question.get("id")), Optional.empty());
      } else if (answer != null) {
        throw unreadable("the answer to \"" + question.get("id") + "\" is " + answer, null);
      }
    }
    return answers;
  }

  private List<Map<?, ?>> questions() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      Object json = JsonText.read(Files.readString(file));
      if (json instanceof Map<?, ?> whole && whole.get("questions") instanceof List<?> list) {
        List<Map<?, ?>> questions = new ArrayList<>();
        for (Object item : list) {
          if (item instanceof Map<?, ?> question && question.get("id") instanceof String) {
            questions.add(question);
          } else {
            throw unreadable("a question has no \"id\"", null);
          }
        }
        return questions;
      }
      throw unreadable("it has no list \"questions\"", null);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  /** Adds questions that are not in it; what is answered stays. */
  void add(List<RenameQuestion> open) {
    List<Facts> all = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (Map<?, ?> question : questions()) {
      Facts fact = Facts.of();
      question.forEach((name, value) -> fact.put(String.valueOf(name), value));
      known.add(String.valueOf(question.get("id")));
      all.add(fact);
    }
    for (RenameQuestion question : open) {
      if (!known.contains(question.id())) {
        all.add(fact(question));
      }
    }
    try {
      Files.writeString(
          file, JsonText.write(Facts.of().put("questions", all)) + System.lineSeparator());
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
        .fix("remove the file: it is written anew with the open questions")
        .databaseState("Nothing was changed.");
    return cause == null ? error.build() : error.cause(cause).build();
  }
}
