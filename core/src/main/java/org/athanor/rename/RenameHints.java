package org.athanor.rename;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.schema.Rename;

/**
 * What people say of renames.
 *
 * @param typed what was typed for this comparison, {@code old=new}
 * @param answers answers to {@link RenameQuestion}s by their id: the former name, or nothing for
 *     what is really new
 * @param unanswered what is done about the rest
 */
public record RenameHints(
    List<TypedRename> typed, Map<String, Optional<String>> answers, Unanswered unanswered) {
  /** What becomes of what nobody said anything about. */
  public enum Unanswered {
    /** It is asked. */
    ASK,
    /** What is gone is gone, and what is new is new. */
    DROP_AND_ADD
  }

  /** Nobody said anything. */
  public static final RenameHints NONE = new RenameHints(List.of(), Map.of(), Unanswered.ASK);

  /** The same with more answers. */
  public RenameHints with(Map<String, Optional<String>> more) {
    Map<String, Optional<String>> all = new HashMap<>(answers);
    all.putAll(more);
    return new RenameHints(typed, all, unanswered);
  }

  /** Nobody said anything, and nobody is asked. */
  public static final RenameHints UNASKED =
      new RenameHints(List.of(), Map.of(), Unanswered.DROP_AND_ADD);

  public RenameHints {
    typed = List.copyOf(typed);
    answers = Map.copyOf(answers);
  }

  /** The former name that was answered; empty where nobody answered, or that it is new. */
  Optional<Rename> answer(RenameQuestion question) {
    return answers
        .getOrDefault(question.id(), Optional.empty())
        .filter(question.candidates()::contains)
        .map(question::answeredBy);
  }

  /** Whether a question is open, as it is when the answer is none of the candidates. */
  boolean asks(RenameQuestion question) {
    Optional<String> answer = answers.get(question.id());
    boolean isAnswered =
        answer != null && answer.map(question.candidates()::contains).orElse(true);
    return unanswered == Unanswered.ASK && !isAnswered;
  }
}
